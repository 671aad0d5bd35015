namespace GesPowerShell.Simulator.Time;

/// <summary>The clock of the simulated region. Thread-safe.</summary>
/// <remarks>
/// Simulated time starts at the real time at which the region starts, and runs <see cref="SimulatorOptions.TimeScale"/> times faster.
/// So the times of graphs and jobs are in the future of the client's own clock, the more the longer the simulator runs. Differences between
/// them, such as the duration of a stop, are right in simulated time.
/// </remarks>
public sealed class SimulatedClock
{
    // A later clock could overflow when durations are added to it.
    private static readonly long LastTicks = new DateTimeOffset(9000, 1, 1, 0, 0, 0, TimeSpan.Zero).UtcTicks;

    private readonly TimeProvider _real;
    private readonly long _started;
    private readonly DateTimeOffset _origin;
    private readonly double _scale;
    private long _advancedTicks;

    internal SimulatedClock(TimeProvider real, double scale)
    {
        _real = real;
        _scale = scale;
        _started = real.GetTimestamp();
        _origin = real.GetUtcNow();
    }

    /// <summary>Simulated time, UTC.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var passed = (_real.GetElapsedTime(_started).Ticks * _scale) + Interlocked.Read(ref _advancedTicks);
            return _origin.AddTicks((long)Math.Min(passed, LastTicks - _origin.UtcTicks));
        }
    }

    /// <summary>Real time, UTC: the clock that clients sign with and compare the expiry of tokens with.</summary>
    public DateTimeOffset RealNow => _real.GetUtcNow();

    /// <summary>Moves simulated time forward at once; real time stays.</summary>
    /// <returns>The new simulated time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public DateTimeOffset Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        if (Now.UtcTicks < LastTicks)
        {
            Interlocked.Add(ref _advancedTicks, by.Ticks);
        }

        return Now;
    }

    /// <summary>Converts a duration from simulated to real time.</summary>
    internal TimeSpan ToReal(TimeSpan simulated) => simulated / _scale;

    /// <summary>Converts a duration from real to simulated time, at most a hundred years.</summary>
    internal TimeSpan ToSimulated(TimeSpan real) => TimeSpan.FromDays(Math.Min(real.TotalDays * _scale, 36_500));

    /// <summary>Waits on the real clock.</summary>
    internal Task WaitAsync(TimeSpan real, CancellationToken cancellationToken) => Task.Delay(real, _real, cancellationToken);
}
