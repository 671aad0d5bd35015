namespace GesPowerShell.Client.Waiting;

/// <summary>Readings in a row that show the same thing.</summary>
internal sealed class Streak
{
    private TimeSpan since;

    public int Length { get; private set; }

    public int Count(bool holds, TimeSpan now)
    {
        if (!holds)
        {
            Break();
        }
        else if (Length++ == 0)
        {
            since = now;
        }

        return Length;
    }

    /// <summary>Whether it has held on so many readings over so long.</summary>
    public bool Settled(bool holds, TimeSpan now, int readings, TimeSpan time) => Count(holds, now) >= readings && now - since >= time;

    public void Break() => Length = 0;
}
