using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Operations;

/// <summary>
/// Estimates the clock of GES from the <c>Date</c> header of its answers. GES counts the days of its job list by its own clock, and the
/// clock of this machine may differ by days. Before the first answer the two clocks are assumed to agree.
/// </summary>
/// <param name="clock">This machine's clock.</param>
internal sealed class ServiceClock(TimeProvider clock)
{
    private long _aheadTicks;

    public DateTimeOffset Now => clock.GetUtcNow() + Ahead;

    private TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref _aheadTicks));

    /// <summary>Converts a time of this machine's clock to the clock of GES. UTC.</summary>
    public DateTime OfLocal(DateTime time) => time.ToUniversalTime() + Ahead;

    /// <summary>
    /// Stores the offset of GES's clock. Dates outside the years 2001 to 8999 are ignored: computing with them could overflow.
    /// </summary>
    public void Update(ServiceAnswer answer)
    {
        if (answer.Headers.Date is { Year: > 2000 and < 9000 } date)
        {
            Interlocked.Exchange(ref _aheadTicks, (date - clock.GetUtcNow()).Ticks);
        }
    }
}
