using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.InstanceMetadata;

/// <summary>
/// The metadata service of an ECS server with an agency. The real service is reachable only from its own server, so this one is reachable
/// only from this machine. It is in the hardened mode, which needs a token.
/// </summary>
internal sealed class InstanceMetadataService(InstanceMetadataTokens tokens, AgencyKeys keys)
{
    /// <summary>The endpoint of a request; null when the service has no such path or method.</summary>
    public ApiEndpoint? Route(ApiRequest request) => (request.Method, request.Segments) switch
    {
        _ when !request.IsFromLoopback => null,
        ("PUT", ["meta-data", "latest", "api", "token"]) => ApiEndpoint.Open(() => tokens.Create(request)),
        ("GET", ["openstack", "latest", "securitykey"]) =>
            ApiEndpoint.Open(() => tokens.Accepts(request) ? keys.Create() : InstanceMetadataTokens.Refusal),
        _ => null,
    };
}
