using GesPowerShell.Client.Waiting;

namespace GesPowerShell.Client.Handlers;

/// <summary>
/// How long to wait before the next attempt: as the service asks, else exponential back-off with jitter, so that many scripts do not meet.
/// </summary>
internal sealed class RetryDelay(TimeProvider clock, Func<double>? jitter = null)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>One for the process: two made at the same moment on .NET Framework would give the same numbers.</summary>
    private static readonly Random Shared = new();

    private readonly Func<double> _jitter = jitter ?? NextShared;

    /// <param name="attempt">How many attempts there were.</param>
    /// <param name="retryAfter">What the service asks for; null, or not above zero, for nothing. Obeyed up to five minutes.</param>
    public TimeSpan After(int attempt, TimeSpan? retryAfter)
    {
        if (retryAfter is { Ticks: > 0 } asked)
        {
            return asked > TimeSpan.FromMinutes(5) ? TimeSpan.FromMinutes(5) : asked;
        }

        var grown = Math.Min(First.TotalSeconds * Math.Pow(2, attempt - 1), Longest.TotalSeconds);
        return TimeSpan.FromSeconds(grown * (0.75 + (0.5 * _jitter())));
    }

    /// <summary>Waits; false when the pipeline ended meanwhile, so that no new request may begin.</summary>
    public async Task<bool> WaitAsync(TimeSpan time, OperationContext context)
    {
        if (context.DrainToken.IsCancellationRequested)
        {
            return false;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.CancelToken, context.DrainToken);
        try
        {
            await clock.WaitAsync(time, stop.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!context.CancelToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static double NextShared()
    {
        lock (Shared)
        {
            return Shared.NextDouble();
        }
    }
}
