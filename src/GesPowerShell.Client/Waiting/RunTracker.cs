namespace GesPowerShell.Client.Waiting;

/// <summary>Counts outcomes and tells how far the run is: what it tells is true at that moment, and never older than what it told before.</summary>
internal sealed class RunTracker(int total, IGesRunObserver observer)
{
    /// <summary>The most that progress bars show at once.</summary>
    private const int Shown = 5;

    private readonly object gate = new();

    /// <summary>Those that have begun and have no outcome, in the order in which they began.</summary>
    private readonly List<int> order = [];
    private readonly Dictionary<int, GesWaiting> waiting = [];
    private int done;
    private int errors;

    /// <summary>The run begins.</summary>
    public void Begin()
    {
        lock (gate)
        {
            Tell();
        }
    }

    /// <summary>A request leaves.</summary>
    public void Sending(int index, string name) => Follow([new GesWaiting(index, Display.Safe(name), "Sending")]);

    /// <summary>The answer to a request was lost: whether it arrived is looked for.</summary>
    public void Checking(int index, string name) => Follow([new GesWaiting(index, Display.Safe(name), "Checking")]);

    /// <summary>Takes those that are waited for as they were read now.</summary>
    public void Waiting(IEnumerable<WaitEntry> entries) => Follow(entries.Select(Describe));

    /// <summary>One has its outcome.</summary>
    public void Finished(GesOutcome outcome)
    {
        observer.Finished(outcome);
        lock (gate)
        {
            done++;
            errors += outcome.Error is null ? 0 : 1;
            if (waiting.Remove(outcome.Index))
            {
                order.Remove(outcome.Index);
            }

            Tell();
        }
    }

    private void Follow(IEnumerable<GesWaiting> followed)
    {
        lock (gate)
        {
            foreach (var one in followed)
            {
                if (!waiting.ContainsKey(one.Index))
                {
                    order.Add(one.Index);
                }

                waiting[one.Index] = one;
            }

            Tell();
        }
    }

    private void Tell() => observer.Progress(new GesProgress(done, total, [.. order.Take(Shown).Select(index => waiting[index])]) { Errors = errors });

    private static GesWaiting Describe(WaitEntry entry) => new(
        entry.Index,
        Display.Safe(entry.Job.GraphName ?? entry.Job.GraphId ?? entry.Job.JobId ?? ""),
        entry.Watch.GraphCode is { } code ? Display.Safe(GraphStatus.ToWord(code)) : entry.Job.Status);
}
