namespace GesPowerShell.Client.Waiting;

/// <summary>Waits on a <see cref="TimeProvider"/>, for both frameworks.</summary>
internal static class TimeProviderExtensions
{
    /// <summary>
    /// Waits at least the given time. It is rounded up to milliseconds, since timers round down and would fire too early.
    /// </summary>
    public static Task WaitAsync(this TimeProvider clock, TimeSpan time, CancellationToken cancellationToken)
    {
        time = TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds));
#if NET
        return Task.Delay(time, clock, cancellationToken);
#else
        return clock.Delay(time, cancellationToken);
#endif
    }
}
