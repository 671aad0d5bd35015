namespace GesPowerShell.Tests.Waiting;

/// <summary>Records what a run reports.</summary>
internal sealed class RecordingObserver : IGesRunObserver
{
    private readonly Lock _gate = new();

    /// <summary>The changes and jobs in the order of their events: "sending 0", "accepted 0 job", "completed 0 job or error id".</summary>
    public List<string> Events { get; } = [];

    public List<int> Sent { get; } = [];

    public List<int> Accepted { get; } = [];

    public List<GesOutcome> Outcomes { get; } = [];

    public List<GesProgress> States { get; } = [];

    public Action<GesOutcome> OnFinished { get; init; } = _ => { };

    public void OnSending(int index) => Locked(() =>
    {
        Sent.Add(index);
        Events.Add($"sending {index}");
    });

    public void OnAccepted(int index, GesJob job) => Locked(() =>
    {
        Accepted.Add(index);
        Events.Add($"accepted {index} {job.JobId}");
    });

    public void OnCompleted(GesOutcome outcome)
    {
        Locked(() =>
        {
            Outcomes.Add(outcome);
            Events.Add($"completed {outcome.Index} {outcome.Job?.JobId ?? outcome.Error?.ErrorId}");
        });
        OnFinished(outcome);
    }

    public bool ShowsProgress { get; init; } = true;

    public void OnProgress(GesProgress progress) => Locked(() => States.Add(progress));

    private void Locked(Action action)
    {
        lock (_gate)
        {
            action();
        }
    }
}
