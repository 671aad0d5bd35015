using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Carries the request out and resets the connection instead of answering.</summary>
public sealed record DropAfterFault : Fault
{
    internal override async Task<Answer> ApplyAsync(Exchange exchange, Func<Task<Answer>> next)
    {
        await next();
        return Answer.Dropped;
    }
}
