using GesPowerShell.Client.Handlers;

namespace GesPowerShell.Client.Changes;

/// <summary>
/// Finds out what became of a change whose response was lost: GES has no idempotency key by which it could be asked. It only reads.
/// </summary>
/// <param name="reader">Reads once: where a read fails, the next look follows anyway.</param>
/// <param name="clock">For how long to look.</param>
/// <param name="delay">Between looks.</param>
internal sealed class LostResponseReconciler(TraceReader reader, TimeProvider clock, RetryDelay delay)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>Looks until something shows that the change was carried out; null when nothing did.</summary>
    /// <param name="trace">What shows it.</param>
    /// <param name="lookFor">How long to look.</param>
    /// <param name="context">For the reads.</param>
    public async Task<TraceMatch?> ReconcileAsync(Trace trace, TimeSpan lookFor, OperationContext context)
    {
        var began = clock.GetTimestamp();
        for (var pause = TimeSpan.FromSeconds(1); await delay.WaitAsync(pause, context).ConfigureAwait(false);)
        {
            if (await LookAsync(trace, context).ConfigureAwait(false) is { } match)
            {
                return match;
            }

            var left = lookFor - clock.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
            {
                return null;
            }

            pause = TimeSpan.FromTicks(Math.Min(Math.Min(pause.Ticks * 2, LongestPause.Ticks), left.Ticks));
        }

        return null;
    }

    /// <summary>Looks once; null when nothing shows it, or when the look failed.</summary>
    public async Task<TraceMatch?> LookAsync(Trace trace, OperationContext context)
    {
        try
        {
            return await trace.FindAsync(reader, context).ConfigureAwait(false);
        }
        catch (GesException e)
        {
            context.Verbose?.Invoke($"A look for what became of it failed and is repeated: {e.Message}");
            return null;
        }
    }
}
