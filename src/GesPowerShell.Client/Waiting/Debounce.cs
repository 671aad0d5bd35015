namespace GesPowerShell.Client.Waiting;

/// <summary>Counts consecutive readings with the same result, so that a single late reading does not decide.</summary>
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

    /// <summary>
    /// Whether the condition has held on a number of consecutive readings over a time span. The span is counted from the first answer to
    /// the last request, since an answer was true at an unknown moment between its request and its arrival.
    /// </summary>
    public bool IsStable(bool holds, ObservationTime time, int readings, TimeSpan span) =>
        Count(holds, time) >= readings && time.Asked - _since >= span;

    public void Reset() => Length = 0;
}
