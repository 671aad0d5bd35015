using GesPowerShell.Client.Transport;

namespace GesPowerShell.Tests.Waiting;

/// <summary>A clock on which every wait is over at once, and has taken its time. For one waiter at a time.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Seconds since the beginning.</summary>
    public double Seconds => (GetUtcNow() - new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero)).TotalSeconds;

    /// <summary>Called with every wait, before it is over.</summary>
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
            // Nobody waits for a limit, and nothing here takes long enough to meet one.
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
