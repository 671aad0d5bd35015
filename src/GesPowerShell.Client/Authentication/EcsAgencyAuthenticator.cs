using GesPowerShell.Client.Metadata;

namespace GesPowerShell.Client.Authentication;

/// <summary>Signs with the temporary keys of the agency of the server that this runs on, and gets others before they expire.</summary>
internal sealed class EcsAgencyAuthenticator : IRequestAuthenticator
{
    private readonly MetadataApi metadata;
    private readonly RefreshableCredential<TemporaryKeys> keys;
    private readonly TimeProvider clock;

    public EcsAgencyAuthenticator(MetadataApi metadata, TimeProvider clock)
    {
        this.metadata = metadata;
        this.clock = clock;
        keys = new RefreshableCredential<TemporaryKeys>(metadata.GetKeysAsync, clock);
    }

    public string Name => "TemporaryAccessKey";

    public string? UserName => null;

    public DateTimeOffset? ExpiresAt => keys.Current?.ExpiresAt;

    public async ValueTask<RequestAuthentication> PrepareAsync(string? projectId, OperationContext context)
    {
        var used = await keys.GetAsync(context).ConfigureAwait(false);
        var signer = new RequestSigner(used.AccessKey, used.SecretKey, used.SecurityToken, clock);
        return RequestAuthentication.BySignature(signer, projectId, () => keys.Drop(used));
    }

    public void Dispose()
    {
        keys.Dispose();
        metadata.Dispose();
    }
}
