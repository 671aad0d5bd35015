namespace GesPowerShell.Tests.Waiting;

/// <summary>Records what a run reports.</summary>
internal sealed class RecordingObserver : IGesRunObserver
{
    private readonly Lock _gate = new();

    public List<int> Sent { get; } = [];

    public List<int> Accepted { get; } = [];

    public List<GesOutcome> Outcomes { get; } = [];

    public List<GesProgress> States { get; } = [];

    public Action<GesOutcome> OnFinished { get; init; } = _ => { };

    public void OnSending(int index) => Locked(() => Sent.Add(index));

    public void OnAccepted(int index, GesJob job) => Locked(() => Accepted.Add(index));

    public void OnCompleted(GesOutcome outcome)
    {
        Locked(() => Outcomes.Add(outcome));
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
