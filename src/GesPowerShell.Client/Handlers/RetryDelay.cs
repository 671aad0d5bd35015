using GesPowerShell.Client.Waiting;

namespace GesPowerShell.Client.Handlers;

/// <summary>
/// Computes the delay before the next attempt: the service's <c>Retry-After</c>, else exponential back-off with jitter, so that scripts
/// that failed together do not retry together.
/// </summary>
internal sealed class RetryDelay(TimeProvider clock, Func<double>? jitter = null)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>One instance for the process: on .NET Framework two instances created at the same moment return the same numbers.</summary>
    private static readonly Random Shared = new();

    private readonly Func<double> _jitter = jitter ?? NextShared;

    /// <param name="attempt">The number of attempts so far.</param>
    /// <param name="retryAfter">
    /// The delay that the service asks for, at most five minutes of it; null, zero or less where it asks for none.
    /// </param>
    public TimeSpan After(int attempt, TimeSpan? retryAfter)
    {
        if (retryAfter is { Ticks: > 0 } asked)
        {
            return asked > TimeSpan.FromMinutes(5) ? TimeSpan.FromMinutes(5) : asked;
        }

        var grown = Math.Min(First.TotalSeconds * Math.Pow(2, attempt - 1), Longest.TotalSeconds);
        return TimeSpan.FromSeconds(grown * (0.75 + (0.5 * _jitter())));
    }

    /// <summary>Waits. Returns false when the pipeline ended meanwhile, so that no new request may be sent.</summary>
    public async Task<bool> WaitAsync(TimeSpan time, OperationContext context)
    {
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
