using System.Net;

namespace GesPowerShell.Client.Configuration;

/// <summary>What a connection is made of, complete and checked.</summary>
internal sealed record ConnectionPlan
{
    public required string Region { get; init; }

    public required Uri Endpoint { get; init; }

    public required Uri IamEndpoint { get; init; }

    /// <summary>Null: to be found through IAM.</summary>
    public required string? ProjectId { get; init; }

    /// <summary>What the project is called: the region's own name unless a sub-project was named.</summary>
    public required string ProjectName { get; init; }

    public required FoundCredential Credential { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    public int MaxConnections { get; init; } = 64;

    /// <summary>Null: the system's.</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>A proxy that serves the network does not know this machine's own services.</summary>
    public bool UseProxy => Proxy is not null || !(Endpoint.IsLoopback && IamEndpoint.IsLoopback);
}
