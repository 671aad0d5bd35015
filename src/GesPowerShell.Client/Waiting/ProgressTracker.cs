namespace GesPowerShell.Client.Waiting;

/// <summary>Counts outcomes and tells how far the run is: what it tells is true at that moment, and never older than what it told before.</summary>
internal sealed class ProgressTracker(int total, IGesRunObserver observer)
{
    /// <summary>The most that progress bars show at once.</summary>
    private const int Shown = 5;

    private readonly object _gate = new();

    /// <summary>Those that have begun and have no outcome, in the order in which they began.</summary>
    private readonly List<int> _order = [];
    private readonly Dictionary<int, GesWaiting> _waiting = [];
    private int _done;
    private int _errors;

    /// <summary>The run begins.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            Report();
        }
    }

    /// <summary>A request leaves.</summary>
    public void OnSending(int index, string name)
    {
        observer.OnSending(index);
        Follow([new GesWaiting(index, Display.Safe(name), "Sending")]);
    }

    /// <summary>The answer to a request was lost: whether it arrived is looked for.</summary>
    public void OnReconciling(int index, string name) => Follow([new GesWaiting(index, Display.Safe(name), "Checking")]);

    /// <summary>Takes those that are waited for as they were read now.</summary>
    public void OnWaiting(IEnumerable<WaitEntry> entries) => Follow(entries.Select(Describe));

    /// <summary>One has its outcome.</summary>
    public void OnCompleted(GesOutcome outcome)
    {
        observer.OnCompleted(outcome);
        lock (_gate)
        {
            _done++;
            _errors += outcome.Error is null ? 0 : 1;
            if (_waiting.Remove(outcome.Index))
            {
                _order.Remove(outcome.Index);
            }

            Report();
        }
    }

    private void Follow(IEnumerable<GesWaiting> followed)
    {
        lock (_gate)
        {
            foreach (var one in followed)
            {
                if (!_waiting.ContainsKey(one.Index))
                {
                    _order.Add(one.Index);
                }

                _waiting[one.Index] = one;
            }

            Report();
        }
    }

    private void Report() => observer.OnProgress(new GesProgress(_done, total, [.. _order.Take(Shown).Select(index => _waiting[index])]) { Errors = _errors });

    private static GesWaiting Describe(WaitEntry entry) => new(
        entry.Index,
        Display.Safe(entry.Job.GraphName ?? entry.Job.GraphId ?? entry.Job.JobId ?? ""),
        entry.Watch.GraphCode is { } code ? Display.Safe(GraphStatus.ToWord(code)) : entry.Job.Status);
}
