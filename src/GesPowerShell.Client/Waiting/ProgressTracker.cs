namespace GesPowerShell.Client.Waiting;

/// <summary>
/// Counts outcomes and reports the progress of a command. Reports are made under a lock, so that a later report is never older.
/// </summary>
internal sealed class ProgressTracker(int total, IGesRunObserver observer)
{
    /// <summary>Maximum number of inputs that progress bars show.</summary>
    private const int Shown = 5;

    private readonly object _gate = new();

    /// <summary>Indexes of the inputs in progress, in the order in which they began.</summary>
    private readonly List<int> _order = [];
    private readonly Dictionary<int, GesWaiting> _waiting = [];
    private int _done;
    private int _errors;

    /// <summary>Reports the start.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            Report();
        }
    }

    /// <summary>A change is about to be sent.</summary>
    public void OnSending(int index, string name)
    {
        observer.OnSending(index);
        Follow(index, name, "Sending");
    }

    /// <summary>The answer to a change was lost and is reconciled.</summary>
    public void OnReconciling(int index, string name) => Follow(index, name, "Checking");

    /// <summary>Jobs were read by a poll.</summary>
    public void OnWaiting(IEnumerable<WaitEntry> entries)
    {
        if (observer.ShowsProgress)
        {
            Follow(entries.Select(Describe));
        }
    }

    /// <summary>An input has its outcome.</summary>
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

    private void Follow(int index, string name, string state)
    {
        if (observer.ShowsProgress)
        {
            Follow([new GesWaiting(index, Display.Safe(name), state)]);
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

    private void Report()
    {
        if (observer.ShowsProgress)
        {
            observer.OnProgress(State());
        }
    }

    private GesProgress State() =>
        new(_done, total, [.. _order.Take(Shown).Select(index => _waiting[index])]) { Errors = _errors };

    private static GesWaiting Describe(WaitEntry entry) => new(
        entry.Index,
        Display.Safe(entry.Job.GraphName ?? entry.Job.GraphId ?? entry.Job.JobId ?? ""),
        entry.Watch.GraphCode is { } code ? Display.Safe(GraphStatus.ToWord(code)) : entry.Job.Status);
}
