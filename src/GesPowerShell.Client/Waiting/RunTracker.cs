namespace GesPowerShell.Client.Waiting;

/// <summary>Counts outcomes and tells how far the run is.</summary>
internal sealed class RunTracker(int total, IGesRunObserver observer)
{
    /// <summary>Nobody watches more than a few at once.</summary>
    private const int Shown = 5;

    private int _done;
    private IReadOnlyList<GesWaiting> _waiting = [];

    public void Finished(GesOutcome outcome)
    {
        Interlocked.Increment(ref _done);
        observer.Finished(outcome);
        Report();
    }

    /// <summary>Takes those that are waited for, the one that has been going on longest first.</summary>
    public void Waiting(IEnumerable<WaitEntry> entries)
    {
        _waiting = [.. entries.Take(Shown).Select(Describe)];
        Report();
    }

    public void Report() => observer.Progress(new GesProgress(Volatile.Read(ref _done), total, _waiting));

    private static GesWaiting Describe(WaitEntry entry) => new(
        entry.Index,
        Display.Safe(entry.Job.GraphName ?? entry.Job.GraphId ?? entry.Job.JobId ?? ""),
        entry.Watch.GraphCode is { } code ? Display.Safe(GraphStatus.ToWord(code)) : entry.Job.Status);
}
