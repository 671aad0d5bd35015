using System.Net;

namespace GesPowerShell;

/// <summary>The parameters of <c>Connect-Ges</c>. A null value is taken from the environment, IAM or the region's usual address.</summary>
internal sealed class GesSettings
{
    public string? Region { get; init; }

    public string? ProjectId { get; init; }

    public string? ProjectName { get; init; }

    public Uri? Endpoint { get; init; }

    public Uri? IamEndpoint { get; init; }

    public GesCredential? Credential { get; init; }

    /// <summary>Time limit of one request, from its sending to the last byte of its answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    public Uri? Proxy { get; init; }

    public NetworkCredential? ProxyCredential { get; init; }

    /// <summary>Maximum number of concurrent requests of the connection.</summary>
    public int MaxConnections { get; init; } = 256;
}
