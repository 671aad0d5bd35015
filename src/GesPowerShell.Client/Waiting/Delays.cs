namespace GesPowerShell.Client.Waiting;

/// <summary>Waiting on an injected clock, for both frameworks.</summary>
internal static class Delays
{
    public static Task WaitAsync(this TimeProvider clock, TimeSpan time, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(time, clock, cancellationToken);
#else
        clock.Delay(time, cancellationToken);
#endif
}
