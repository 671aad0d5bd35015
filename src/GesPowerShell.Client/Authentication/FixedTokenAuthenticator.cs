namespace GesPowerShell.Client.Authentication;

/// <summary>A token made elsewhere. When it is refused, nobody here can make another.</summary>
internal sealed class FixedTokenAuthenticator(Secret token) : IAuthenticator, IRequestSeal
{
    public string Name => "Token";

    public string? UserName => null;

    public DateTimeOffset? ExpiresAt => null;

    public bool IsTemporaryKey => false;

    public ValueTask<IRequestSeal> PrepareAsync(string? projectId, OperationContext context) => new(this);

    public void Apply(HttpRequestMessage message, byte[] body) => TokenHeader.Set(message, token.Reveal());

    public bool TryRenew() => false;

    public void Dispose() => token.Dispose();
}

internal static class TokenHeader
{
    public static void Set(HttpRequestMessage message, string token)
    {
        message.Headers.Remove("X-Auth-Token");
        message.Headers.TryAddWithoutValidation("X-Auth-Token", token);
    }
}
