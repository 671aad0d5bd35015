using GesPowerShell.Client.InstanceMetadata;

namespace GesPowerShell.Client.Authentication;

/// <summary>Signs with the temporary keys of this ECS server's agency, and refreshes them before they expire.</summary>
internal sealed class EcsAgencyAuthenticator : IRequestAuthenticator
{
    private readonly InstanceMetadataApi _metadata;
    private readonly RefreshableCredential<TemporaryKeys> _keys;
    private readonly TimeProvider _clock;

    public EcsAgencyAuthenticator(InstanceMetadataApi metadata, TimeProvider clock)
    {
        _metadata = metadata;
        _clock = clock;
        _keys = new RefreshableCredential<TemporaryKeys>(_metadata.GetKeysAsync, _clock);
    }

    public string Name => "TemporaryAccessKey";

    public string? UserName => null;

    public DateTimeOffset? ExpiresAt => _keys.Current?.ExpiresAt;

    public async ValueTask<RequestAuthentication> PrepareAsync(string? projectId, OperationContext context)
    {
        var used = await _keys.GetAsync(context).ConfigureAwait(false);
        var signer = new RequestSigner(used.AccessKey, used.SecretKey, used.SecurityToken, _clock);
        return RequestAuthentication.BySignature(signer, projectId, () => _keys.Drop(used));
    }

    public void Dispose()
    {
        _keys.Dispose();
        _metadata.Dispose();
    }
}
