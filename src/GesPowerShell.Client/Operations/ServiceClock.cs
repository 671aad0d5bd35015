using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Operations;

/// <summary>
/// The clock of GES, as the <c>Date</c> of its answers shows it. GES counts the days of its job list by its own clock, and the clock of this
/// machine may be days away from that. Until an answer has shown the time, both clocks are taken to be the same.
/// </summary>
/// <param name="clock">This machine's clock.</param>
internal sealed class ServiceClock(TimeProvider clock)
{
    private long _aheadTicks;

    public DateTimeOffset Now => clock.GetUtcNow() + Ahead;

    private TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref _aheadTicks));

    /// <summary>The moment at which GES's clock shows what this machine's clock shows at a given one. UTC.</summary>
    public DateTime OfLocal(DateTime time) => time.ToUniversalTime() + Ahead;

    /// <summary>Notes how far GES's clock is ahead. A year that no clock shows is not believed: no date could be counted from it.</summary>
    public void Note(ServiceAnswer answer)
    {
        if (answer.Headers.Date is { Year: > 2000 and < 9000 } date)
        {
            Interlocked.Exchange(ref _aheadTicks, (date - clock.GetUtcNow()).Ticks);
        }
    }
}
