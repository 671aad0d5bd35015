namespace GesPowerShell.Client.Waiting;

/// <summary>Counts outcomes and tells how far the run is.</summary>
internal sealed class RunTracker(int total, IGesRunObserver observer)
{
    private int done;
    private string? current;

    public void Finished(GesOutcome outcome)
    {
        Interlocked.Increment(ref done);
        observer.Finished(outcome);
        Tell();
    }

    /// <summary>Names the input that has been going on longest.</summary>
    public void Current(JobWatch watch)
    {
        var state = watch.GraphCode is { } code ? GraphStatus.ToWord(code) : watch.Job.Status;
        current = $"{Display.Safe(watch.Job.GraphName ?? watch.Job.GraphId ?? watch.Job.JobId ?? "")}: {state}";
        Tell();
    }

    public void Tell() => observer.Progress(new GesProgress(Volatile.Read(ref done), total, current));
}
