using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>
/// The effect of a fault injection rule on a request. Simulated seconds follow the region's clock, real ones the machine's.
/// </summary>
public abstract record Fault
{
    private protected Fault()
    {
    }

    /// <summary>Whether it answers in the place of GES or IAM. The request then goes no further, and no later rule can act on it.</summary>
    internal virtual bool EndsRequest => false;

    /// <summary>Whether the fault can act on requests to this endpoint at all. A rule counts those alone.</summary>
    internal virtual bool AppliesTo(ApiEndpoint endpoint) => true;

    /// <summary>What is wrong with its settings, beginning with the setting's name; null when nothing is.</summary>
    internal virtual string? FindProblem() => null;

    /// <summary>Acts before <paramref name="next"/>, which handles the request, after it, or in its place.</summary>
    internal abstract Task<Answer> ApplyAsync(FaultContext context, Func<Task<Answer>> next);
}

/// <summary>A request that faults act on, and the parts of the simulator that they need.</summary>
internal sealed class FaultContext(ApiRequest request, ApiEndpoint endpoint)
{
    public ApiRequest Request => request;

    public ApiEndpoint Endpoint => endpoint;

    /// <summary>Executes the request. A fault may wrap it.</summary>
    public Func<Answer> Execute { get; set; } = endpoint.Execute;

    public required Region Region { get; init; }

    public required TokenStore Tokens { get; init; }

    /// <summary>Cancelled when the simulator ends.</summary>
    public required CancellationToken Stopping { get; init; }

    public Answer Handle() => endpoint.Authorize() ?? Execute();
}
