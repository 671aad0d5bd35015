namespace GesPowerShell.Tests.Pipeline;

/// <summary>Records the events of a run.</summary>
internal sealed class RunLog(bool showsProgress = true) : IGesRunObserver
{
    private readonly List<string> _events = [];

    public IReadOnlyList<string> Events
    {
        get
        {
            lock (_events)
            {
                return [.. _events];
            }
        }
    }

    public List<GesOutcome> Outcomes { get; } = [];

    public List<GesProgress> Progress { get; } = [];

    public bool ShowsProgress => showsProgress;

    public void OnSending(int index) => Add($"sending {index}");

    public void OnAccepted(int index, GesJob job) => Add($"accepted {index} {job.JobId}");

    public void OnCompleted(GesOutcome outcome)
    {
        lock (_events)
        {
            Outcomes.Add(outcome);
        }

        Add($"completed {outcome.Index} {outcome.Job?.JobId ?? outcome.Error?.ErrorId}");
    }

    public void OnProgress(GesProgress progress)
    {
        lock (_events)
        {
            Progress.Add(progress);
        }
    }

    private void Add(string what)
    {
        lock (_events)
        {
            _events.Add(what);
        }
    }
}
