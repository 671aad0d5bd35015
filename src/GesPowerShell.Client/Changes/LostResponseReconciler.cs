using GesPowerShell.Client.Handlers;

namespace GesPowerShell.Client.Changes;

/// <summary>
/// Finds out whether GES has executed a change whose response was lost. GES has no idempotency key, so traces of the change are searched.
/// It only reads.
/// </summary>
/// <param name="reader">Reads without retries, since the search is repeated anyway.</param>
/// <param name="clock">The clock of the search.</param>
/// <param name="delay">The delay between searches.</param>
internal sealed class LostResponseReconciler(TraceReader reader, TimeProvider clock, RetryDelay delay)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>Searches until a trace shows that the change was executed; null when there is none in time.</summary>
    /// <param name="trace">The trace of the change.</param>
    /// <param name="duration">How long to search.</param>
    /// <param name="context">The context of the reads.</param>
    public async Task<TraceMatch?> ReconcileAsync(Trace trace, TimeSpan duration, OperationContext context)
    {
        var began = clock.GetTimestamp();
        for (var pause = TimeSpan.FromSeconds(1); await delay.WaitAsync(pause, context).ConfigureAwait(false);)
        {
            if (await FindAsync(trace, context).ConfigureAwait(false) is { } match)
            {
                return match;
            }

            var left = duration - clock.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
            {
                return null;
            }

            pause = TimeSpan.FromTicks(Math.Min(Math.Min(pause.Ticks * 2, LongestPause.Ticks), left.Ticks));
        }

        return null;
    }

    /// <summary>Searches once; null when there is no trace or a read failed.</summary>
    private async Task<TraceMatch?> FindAsync(Trace trace, OperationContext context)
    {
        try
        {
            return await trace.FindAsync(reader, context).ConfigureAwait(false);
        }
        catch (GesException e)
        {
            context.Verbose?.Invoke($"A read after the lost answer failed and is repeated: {e.Message}");
            return null;
        }
    }
}
