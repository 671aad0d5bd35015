namespace GesPowerShell.Client.Authentication;

/// <summary>A token of IAM on a request.</summary>
/// <param name="source">Where it is from, and where another comes from.</param>
/// <param name="used">The token.</param>
/// <param name="isLast">No other is to be tried when this one is refused.</param>
internal sealed class TokenSeal(Renewable<IamToken> source, IamToken used, bool isLast = false) : IRequestSeal
{
    // Text for the header is made early: the token may be wiped while the request waits for its turn.
    private readonly string text = new(used.Value);

    public bool IsTemporaryKey => false;

    public void Apply(HttpRequestMessage message, byte[] body) => TokenHeader.Set(message, text);

    public bool TryRenew()
    {
        source.Drop(used);
        return !isLast;
    }
}
