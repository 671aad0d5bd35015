using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Metadata;

/// <summary>
/// The metadata service of an ECS server: this machine is one, with an agency. The real one is reached from its own server alone, so
/// this one answers nobody else either. It is in the hardened mode, which wants a token.
/// </summary>
internal sealed class MetadataApi(MetadataTokens tokens, TemporaryKeys keys)
{
    /// <summary>What answers the request; null when the service has no such path or method.</summary>
    public Destination? Route(ApiRequest request) => (request.Method, request.Segments) switch
    {
        _ when !request.IsFromLoopback => null,
        ("PUT", ["meta-data", "latest", "api", "token"]) => Destination.Open(() => tokens.Create(request)),
        ("GET", ["openstack", "latest", "securitykey"]) => Destination.Open(() => tokens.Accepts(request) ? keys.Create() : MetadataTokens.Refusal),
        _ => null,
    };
}
