using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Resets the connection once the request has arrived; it is not carried out.</summary>
public sealed record DropBeforeFault : Fault
{
    internal override bool EndsRequest => true;

    internal override Task<Answer> ApplyAsync(Exchange exchange, Func<Task<Answer>> next) => Task.FromResult(Answer.Dropped);
}
