using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Handles the request after a while, whether or not the client still waits: the real GES does not notice that either.</summary>
/// <param name="Seconds">Real seconds, on the clock of <see cref="SimulatorOptions.Clock"/>.</param>
public sealed record DelayFault(double Seconds = 0) : Fault
{
    internal override string? FindProblem() => Seconds is > 0 and <= 86_400 ? null : "seconds: give a number above 0, at most 86400 (a day).";

    internal override async Task<Answer> ApplyAsync(Exchange exchange, Func<Task<Answer>> next)
    {
        try
        {
            await exchange.Region.Clock.WaitAsync(TimeSpan.FromSeconds(Seconds), exchange.Stopping);
        }
        catch (OperationCanceledException)
        {
            return Answer.Dropped;
        }

        return await next();
    }
}
