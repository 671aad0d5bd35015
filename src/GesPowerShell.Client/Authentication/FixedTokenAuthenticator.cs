namespace GesPowerShell.Client.Authentication;

/// <summary>Authenticates with a token that the user gave. It cannot be refreshed.</summary>
internal sealed class FixedTokenAuthenticator(Secret token) : IRequestAuthenticator
{
    private readonly RequestAuthentication _authentication = RequestAuthentication.ByToken(token);

    public string Name => "Token";

    public string? UserName => null;

    public DateTimeOffset? ExpiresAt => null;

    public ValueTask<RequestAuthentication> PrepareAsync(string? projectId, OperationContext context) => new(_authentication);

    public void Dispose() => token.Dispose();
}
