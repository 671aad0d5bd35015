namespace GesPowerShell.Client.Waiting;

/// <summary>Readings in a row that show the same thing.</summary>
internal sealed class Streak
{
    private TimeSpan since;

    public int Length { get; private set; }

    public int Count(bool holds, ReadingTime time)
    {
        if (!holds)
        {
            Break();
        }
        else if (Length++ == 0)
        {
            since = time.Answered;
        }

        return Length;
    }

    /// <summary>Whether it has held on so many readings over so long, at the least: nobody knows when on its way an answer was true.</summary>
    public bool Settled(bool holds, ReadingTime time, int readings, TimeSpan span) => Count(holds, time) >= readings && time.Asked - since >= span;

    public void Break() => Length = 0;
}
