namespace GesPowerShell.Client.Authentication;

/// <summary>A token made elsewhere. When it is refused, there is no other.</summary>
internal sealed class FixedTokenAuthenticator(Secret token) : IRequestAuthenticator
{
    private readonly RequestAuthentication _authentication = RequestAuthentication.ByToken(token);

    public string Name => "Token";

    public string? UserName => null;

    public DateTimeOffset? ExpiresAt => null;

    public ValueTask<RequestAuthentication> PrepareAsync(string? projectId, OperationContext context) => new(_authentication);

    public void Dispose() => token.Dispose();
}
