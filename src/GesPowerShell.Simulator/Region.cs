using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Jobs;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator;

/// <summary>
/// Everything that exists in the simulated region, behind one lock. Work under it is short and touches memory alone; answers are
/// written outside of it, from snapshots.
/// </summary>
/// <param name="clock">Its time.</param>
/// <param name="shortest">How long each operation takes at least, in simulated time.</param>
internal sealed class Region(SimulatedClock clock, TimeSpan shortest = default)
{
    private readonly Lock _gate = new();
    private DateTimeOffset? _moment;

    public SimulatedClock Clock { get; } = clock;

    public GraphStore Graphs { get; } = new();

    public JobStore Jobs { get; } = new();

    public AutoStarts AutoStarts { get; } = new();

    /// <summary>By id.</summary>
    public Dictionary<string, BackupSpec> Backups { get; } = new(StringComparer.Ordinal);

    /// <summary>What will happen later by requests of today.</summary>
    public LateWork Late { get; } = new();

    /// <summary>
    /// Looks at the region, or changes it, at one moment of simulated time and alone. Inside of such work the moment stays the same.
    /// </summary>
    public T At<T>(Func<DateTimeOffset, T> work)
    {
        lock (_gate)
        {
            if (_moment is { } moment)
            {
                return work(moment);
            }

            // Inside the lock: the order in which requests get in is the order of their times.
            var now = Clock.Now;
            CatchUp(now);
            return Alone(now, work);
        }
    }

    /// <summary>Puts an operation's job into Task Center and notes on the graph that it really began.</summary>
    public string Begin(
        SimulatedGraph graph, GraphOperationKind kind, Timeline timeline, DateTimeOffset at, string? requestId, string? backupId = null)
    {
        timeline = timeline.LastingAtLeast(shortest, at);
        graph.Timeline = timeline;
        graph.HasBeenUp = true;
        AutoStarts.Watch(graph);
        var jobId = kind == GraphOperationKind.Restart ? JobIds.Long() : JobIds.Hex();
        Jobs.Add(new SimulatedJob(
            new JobSpec
            {
                JobId = jobId,
                GraphId = graph.Id,
                GraphName = graph.Spec.Name,
                JobName = kind + "Graph",
                Submitted = at,
                BeginTime = at + OperationTimes.Pending,
                EndTime = timeline.Arrival,
                RequestId = requestId,
            },
            at));
        graph.Record(new GraphOperation(kind, at, jobId, requestId, backupId));
        return jobId;
    }

    private T Alone<T>(DateTimeOffset moment, Func<DateTimeOffset, T> work)
    {
        _moment = moment;
        try
        {
            return work(moment);
        }
        finally
        {
            _moment = null;
        }
    }

    private void CatchUp(DateTimeOffset now)
    {
        // In the order in which it would have happened; what comes late may itself bring about something later.
        while (Late.TryTake(now, out var work, out var due))
        {
            StartStopped(due);
            Alone(due, _ =>
            {
                work();
                return true;
            });
        }

        StartStopped(now);
        Jobs.Forget(now);
    }

    private void StartStopped(DateTimeOffset now)
    {
        while (AutoStarts.TryTake(now, Graphs, out var graph, out var due))
        {
            Begin(graph, GraphOperationKind.Start, Timeline.Start(due), due, requestId: null);
        }
    }
}
