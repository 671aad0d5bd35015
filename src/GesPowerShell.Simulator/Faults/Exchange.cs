using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>A request that something goes wrong with, and what the faults need to make it so.</summary>
internal sealed class Exchange(ApiRequest request, Destination destination)
{
    public ApiRequest Request => request;

    /// <summary>Null when the gateway lets the request in.</summary>
    public Func<Answer?> Refuse => destination.Refuse;

    /// <summary>Carries the request out; faults wrap it.</summary>
    public Func<Answer> Endpoint { get; set; } = destination.Endpoint;

    public required Region Region { get; init; }

    public required TokenStore Tokens { get; init; }

    /// <summary>The simulator ends.</summary>
    public required CancellationToken Stopping { get; init; }

    public Answer Handle() => Refuse() ?? Endpoint();
}
