using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Tests.Ends;

/// <summary>
/// A clock with the speed of a simulated region: the waits of the module between requests pass as fast as the time of the region.
/// </summary>
internal sealed class RegionTime(SimulatedClock clock) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => clock.Now;

    public override long GetTimestamp() => clock.Now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Real(dueTime), Real(period));

    private TimeSpan Real(TimeSpan simulated) =>
        simulated == Timeout.InfiniteTimeSpan
            ? simulated
            : TimeSpan.FromMilliseconds(Math.Ceiling(clock.ToReal(simulated).TotalMilliseconds));
}
