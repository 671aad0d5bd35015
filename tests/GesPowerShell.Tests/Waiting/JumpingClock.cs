using GesPowerShell.Client.Transport;

namespace GesPowerShell.Tests.Waiting;

/// <summary>
/// A clock that every wait advances by its duration, and on which the wait ends at once. It supports one waiting task at a time.
/// </summary>
internal sealed class JumpingClock : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The seconds since the start of the clock.</summary>
    public double Seconds => (GetUtcNow() - new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero)).TotalSeconds;

    /// <summary>Called with the duration of every wait, before it ends.</summary>
    public Action<TimeSpan>? OnWait { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (state is Deadline)
        {
            // The timer of a time limit is not a wait, and no request in these tests takes long enough to reach a limit.
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        }

        OnWait?.Invoke(dueTime);
        lock (_gate)
        {
            _now += dueTime;
        }

        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
