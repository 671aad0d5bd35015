using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Errors;
using GesPowerShell.Client.Transport;
using RestSharp;

namespace GesPowerShell.Client.InstanceMetadata;

/// <summary>
/// The metadata service of an ECS server, which gives out the temporary keys of its agency. Source:
/// MetadataAccessor of the official SDK, https://github.com/huaweicloud/huaweicloud-sdk-java-v3.
/// </summary>
internal sealed class InstanceMetadataApi(Uri address, TimeProvider clock) : IDisposable
{
    /// <summary>A link-local address, so plain HTTP is safe: requests to it do not leave the server's own network.</summary>
    public static readonly Uri UsualAddress = new("http://169.254.169.254");

    /// <summary>Time limit of one request. The service is local, so no answer within this time means that there is none.</summary>
    public static readonly TimeSpan TryLimit = TimeSpan.FromSeconds(3);

    private const string NoAgency = "Please configure Cloud Service Agency first";

    private static readonly Attempt Keys =
        new("GetEcsKeys", "Asking the metadata service for the keys of the ECS agency", Subject.InstanceMetadata);
    private static readonly Attempt Token = new("GetEcsToken", "Asking the metadata service for a token", Subject.InstanceMetadata);

    /// <summary>The lifetime that the token request must name: six hours.</summary>
    private static readonly RequestAuthentication TokenLifetime = RequestAuthentication.ByHeader("X-Metadata-Token-Ttl-Seconds", "21600");

    /// <summary>Uses no proxy: the metadata service of the proxy's server would answer, with keys of another agency.</summary>
    private readonly HttpTransport _transport =
        new(new TransportOptions(TryLimit) { MaxConnections = 1, UseProxy = false }, clock);

    /// <summary>The token of the metadata service; null before the first request and after a failure.</summary>
    private RequestAuthentication? _token;

    /// <summary>Fetches the keys. The caller must not run it concurrently.</summary>
    public async Task<TemporaryKeys> GetKeysAsync(OperationContext context)
    {
        try
        {
            return await AskAsync(context).ConfigureAwait(false);
        }
        catch (GesException e)
        {
            _token = null;
            throw IsNoAgency(e) ? GesErrors.EcsAgencyMissing(e) : GesErrors.EcsMetadataUnavailable(e);
        }
    }

    public void Dispose()
    {
        _token = null;
        _transport.Dispose();
    }

    private async Task<TemporaryKeys> AskAsync(OperationContext context)
    {
        try
        {
            _token ??= await GetTokenAsync(context).ConfigureAwait(false);
            return await ReadKeysAsync(_token, context).ConfigureAwait(false);
        }
        catch (GesException e) when (e.ServiceStatus == 401 && !IsNoAgency(e))
        {
            context.Verbose?.Invoke("The token of the metadata service was refused; trying once more with a new one.");
            _token = await GetTokenAsync(context).ConfigureAwait(false);
            return await ReadKeysAsync(_token, context).ConfigureAwait(false);
        }
    }

    /// <summary>Fetches a token. Servers that are not in the hardened mode have no tokens and need none.</summary>
    private async Task<RequestAuthentication> GetTokenAsync(OperationContext context)
    {
        try
        {
            var request = new ServiceRequest(Method.Put, new Uri(address, "/meta-data/latest/api/token"), Token);
            return await _transport.SendAsync(request, TokenLifetime, InstanceMetadataReader.Token, context).ConfigureAwait(false);
        }
        catch (GesException e) when (e.ServiceStatus is 404 or 405 or 503)
        {
            return RequestAuthentication.None;
        }
    }

    private Task<TemporaryKeys> ReadKeysAsync(RequestAuthentication token, OperationContext context)
    {
        var request = new ServiceRequest(Method.Get, new Uri(address, "/openstack/latest/securitykey"), Keys);
        return _transport.SendAsync(request, token, answer => InstanceMetadataReader.Keys(answer, clock), context);
    }

    private static bool IsNoAgency(GesException e) => e.ServiceStatus == 401 && CredentialAdvice.Says(e.Message, NoAgency);
}
