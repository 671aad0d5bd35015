using System.Net;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Configuration;

/// <summary>What a connection is made of, complete and checked.</summary>
internal sealed record ConnectionPlan
{
    public required string Region { get; init; }

    public required Uri Endpoint { get; init; }

    /// <summary>Null: not known, and an error when it is needed.</summary>
    public required Uri? IamEndpoint { get; init; }

    /// <summary>Null: to be found through IAM.</summary>
    public required string? ProjectId { get; init; }

    /// <summary>What the project is called: the region's own name unless a sub-project was named.</summary>
    public required string ProjectName { get; init; }

    public required FoundCredential Credential { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    public int MaxConnections { get; init; } = 256;

    /// <summary>Null: the system's.</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>For the proxy that was given; null for none.</summary>
    public NetworkCredential? ProxyCredential { get; init; }

    /// <summary>Where an ECS server asks for the keys of its agency; a simulator on this machine has those too.</summary>
    public required Uri MetadataEndpoint { get; init; }

    /// <summary>Null: the network. Tests that let virtual time pass have a way of their own.</summary>
    public Func<TransportOptions, HttpMessageHandler>? CreateHandler { get; init; }

    /// <summary>The way to GES and IAM.</summary>
    public TransportOptions Transport => new(IamEndpoint is null ? [Endpoint] : [Endpoint, IamEndpoint], Timeout)
    {
        MaxConnections = MaxConnections,
        Proxy = Proxy,
        UseProxy = UseProxy,
        CreateHandler = CreateHandler,
    };

    /// <summary>A proxy that serves the network does not know this machine's own services.</summary>
    public bool UseProxy => Proxy is not null || !(Endpoint.IsLoopback && IamEndpoint is null or { IsLoopback: true });
}
