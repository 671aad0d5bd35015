using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>Something that goes wrong with a request. Simulated seconds follow the region's clock, real ones the machine's.</summary>
public abstract record Fault
{
    private protected Fault()
    {
    }

    /// <summary>Whether it answers by itself, so that the request gets no further and no later rule can act on it.</summary>
    internal virtual bool EndsRequest => false;

    /// <summary>Whether requests of this kind are the fault's business at all; rules count those alone.</summary>
    internal virtual bool Concerns(ApiRequest request) => true;

    /// <summary>What is wrong with its settings, beginning with the setting's name; null when nothing is.</summary>
    internal virtual string? FindProblem() => null;

    /// <summary>Goes wrong: before <paramref name="next"/>, which handles the request, after it, or in its place.</summary>
    internal abstract Task<Answer> ApplyAsync(Exchange exchange, Func<Task<Answer>> next);
}
