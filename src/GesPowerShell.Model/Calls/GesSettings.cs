using System.Net;

namespace GesPowerShell;

/// <summary>What <c>Connect-Ges</c> was told. Null means: find it out (environment, IAM, the region's usual address).</summary>
internal sealed class GesSettings
{
    public string? Region { get; init; }

    public string? ProjectId { get; init; }

    public string? ProjectName { get; init; }

    public Uri? Endpoint { get; init; }

    public Uri? IamEndpoint { get; init; }

    public GesCredential? Credential { get; init; }

    /// <summary>Limit for one request, from its sending to the last byte of its answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    public Uri? Proxy { get; init; }

    public NetworkCredential? ProxyCredential { get; init; }

    /// <summary>Requests in flight that the connection has to carry at once.</summary>
    public int MaxConnections { get; init; } = 256;
}
