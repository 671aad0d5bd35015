namespace GesPowerShell.Client.Authentication;

/// <summary>Signs every request with one access key.</summary>
internal sealed class AccessKeyAuthenticator(string accessKey, Secret secretKey, Secret? securityToken, TimeProvider clock)
    : IRequestAuthenticator
{
    private readonly RequestSigner _signer = new(accessKey, secretKey, securityToken, clock);

    public string Name => _signer.IsTemporary ? "TemporaryAccessKey" : "AccessKey";

    public string? UserName => null;

    public DateTimeOffset? ExpiresAt => null;

    public ValueTask<RequestAuthentication> PrepareAsync(string? projectId, OperationContext context) =>
        new(RequestAuthentication.BySignature(_signer, projectId));

    public void Dispose()
    {
        secretKey.Dispose();
        securityToken?.Dispose();
    }
}
