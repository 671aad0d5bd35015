namespace GesPowerShell.Client.Waiting;

/// <summary>Counts readings in a row that show the same, so that a single late one decides nothing.</summary>
internal sealed class Debounce
{
    private TimeSpan _since;

    public int Length { get; private set; }

    public int Count(bool holds, ObservationTime time)
    {
        if (!holds)
        {
            Reset();
        }
        else if (Length++ == 0)
        {
            _since = time.Answered;
        }

        return Length;
    }

    /// <summary>Whether it has held on so many readings over so long, at the least: an answer was true at some moment between its request and its arrival, which is not known.</summary>
    public bool IsStable(bool holds, ObservationTime time, int readings, TimeSpan span) => Count(holds, time) >= readings && time.Asked - _since >= span;

    public void Reset() => Length = 0;
}
