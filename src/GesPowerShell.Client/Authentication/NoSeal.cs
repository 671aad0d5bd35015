namespace GesPowerShell.Client.Authentication;

/// <summary>For the request that gets a token: its proof is in the body.</summary>
internal sealed class NoSeal : IRequestSeal
{
    public static readonly NoSeal Instance = new();

    public bool IsTemporaryKey => false;

    public void Apply(HttpRequestMessage message, byte[] body)
    {
        // Nothing to add.
    }

    public bool TryRenew() => false;
}
