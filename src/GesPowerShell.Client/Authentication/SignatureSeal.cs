namespace GesPowerShell.Client.Authentication;

/// <summary>A signature on a request.</summary>
/// <param name="signer">Who signs.</param>
/// <param name="projectId">Signed as well; null for IAM itself.</param>
/// <param name="renew">Drops a key that was refused, so that the next request gets another; null where there is no other.</param>
internal sealed class SignatureSeal(RequestSigner signer, string? projectId, Action? renew = null) : IRequestSeal
{
    public bool IsTemporaryKey => signer.IsTemporary;

    public void Apply(HttpRequestMessage message, byte[] body) => signer.Sign(message, body, projectId);

    public bool TryRenew()
    {
        renew?.Invoke();
        return renew is not null;
    }
}
