using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>
/// The effect of a fault injection rule on a request. Simulated seconds are counted by the region's clock, real seconds by the machine's.
/// </summary>
public abstract record Fault
{
    private protected Fault()
    {
    }

    /// <summary>Whether it answers instead of GES or IAM. The request is then not executed, and no later rule acts on it.</summary>
    internal virtual bool EndsRequest => false;

    /// <summary>Whether the fault can act on requests to this endpoint. A rule counts only such requests.</summary>
    internal virtual bool AppliesTo(ApiEndpoint endpoint) => true;

    /// <summary>The problem of its settings, beginning with the name of the setting; null for valid settings.</summary>
    internal virtual string? FindProblem() => null;

    /// <summary>Acts before or after <paramref name="next"/>, which handles the request, or instead of it.</summary>
    internal abstract Task<Answer> ApplyAsync(FaultContext context, Func<Task<Answer>> next);
}

/// <summary>A request that faults act on, with the parts of the simulator that they need.</summary>
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
