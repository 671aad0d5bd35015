using System.Net;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Configuration;

/// <summary>The complete and validated settings of a connection.</summary>
internal sealed record ConnectionPlan
{
    public required string Region { get; init; }

    public required Uri Endpoint { get; init; }

    /// <summary>Null where it is not known; a request to IAM then fails.</summary>
    public required Uri? IamEndpoint { get; init; }

    /// <summary>Null where it has to be looked up in IAM.</summary>
    public required string? ProjectId { get; init; }

    /// <summary>Name of the project: the name of the region unless a sub-project was given.</summary>
    public required string ProjectName { get; init; }

    /// <summary>The project's name as IAM listed it beside the id; null where only the id is known.</summary>
    public string? ListedProjectName { get; init; }

    public required FoundCredential Credential { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    public int MaxConnections { get; init; } = 256;

    /// <summary>Null: the proxy of the system.</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>The credential for <see cref="Proxy"/>; null for none.</summary>
    public NetworkCredential? ProxyCredential { get; init; }

    /// <summary>The metadata service, which gives an ECS server the keys of its agency. The simulator has one too.</summary>
    public required Uri InstanceMetadataEndpoint { get; init; }

    /// <summary>Creates the HTTP handler; null for the platform's own. Tests with virtual time set it.</summary>
    public Func<TransportOptions, HttpMessageHandler>? CreateHandler { get; init; }

    /// <summary>The transport settings for GES and IAM.</summary>
    public TransportOptions Transport => new(Timeout)
    {
        MaxConnections = MaxConnections,
        Proxy = Proxy,
        UseProxy = UseProxy,
        CreateHandler = CreateHandler,
    };

    /// <summary>False for endpoints on this machine without an explicit proxy: the system's proxy cannot reach them.</summary>
    public bool UseProxy => Proxy is not null || !(Endpoint.IsLoopback && IamEndpoint is null or { IsLoopback: true });
}
