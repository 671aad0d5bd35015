namespace GesPowerShell.Client.Waiting;

/// <summary>Waiting on an injected clock, for both frameworks.</summary>
internal static class TimeProviderExtensions
{
    /// <summary>Never shorter: timers cut fractions of a millisecond off, and whoever waits for a moment would come before it.</summary>
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
