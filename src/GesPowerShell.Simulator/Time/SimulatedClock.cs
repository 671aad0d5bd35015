namespace GesPowerShell.Simulator.Time;

/// <summary>
/// The region's own time: it begins at the real time of the start and runs faster. So what has just happened can lie a little in the
/// future for a client.
/// </summary>
internal sealed class SimulatedClock(TimeProvider clock, double scale)
{
    private readonly DateTimeOffset start = clock.GetUtcNow();
    private long advancedTicks;

    /// <summary>Simulated time, UTC.</summary>
    public DateTime Now => (start + ((clock.GetUtcNow() - start) * scale)).UtcDateTime + TimeSpan.FromTicks(Interlocked.Read(ref advancedTicks));

    /// <summary>Real time, UTC: what clients sign with.</summary>
    public DateTime RealNow => clock.GetUtcNow().UtcDateTime;

    /// <summary>When a moment of simulated time comes in real time: what clients can compare with their own clock.</summary>
    public DateTime ToReal(DateTime simulated) => RealNow + ((simulated - Now) / scale);

    public void Advance(TimeSpan time) => Interlocked.Add(ref advancedTicks, time.Ticks);
}
