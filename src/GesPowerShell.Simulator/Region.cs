using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Jobs;
using GesPowerShell.Simulator.Operations;
using GesPowerShell.Simulator.Operations.Definitions;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator;

/// <summary>
/// Everything that exists in the simulated region, behind one lock. Work under the lock is short and touches memory alone; answers are
/// serialised outside of it, from snapshots.
/// </summary>
internal sealed class Region(SimulatorOptions options, SimulatedClock clock)
{
    private readonly Lock _gate = new();
    private DateTimeOffset? _moment;

    public SimulatorOptions Options { get; } = options;

    public SimulatedClock Clock { get; } = clock;

    /// <summary>How long each operation takes at least, in simulated time.</summary>
    public TimeSpan ShortestOperation { get; } = clock.ToSimulated(options.ShortestOperation);

    public Store<SimulatedGraph> Graphs { get; } = new(graph => graph.Id);

    /// <summary>Task Center: the jobs of the last month, by the time at which they were submitted.</summary>
    public Store<SimulatedJob> Jobs { get; } = new(job => job.Spec.JobId, job => job.Submitted);

    public Store<BackupSpec> Backups { get; } = new(backup => backup.Id);

    /// <summary>Ends of jobs, automatic starts, and requests that a fault lets GES carry out later.</summary>
    public Schedule Schedule { get; } = new();

    /// <summary>
    /// Reads or changes the region at one moment of simulated time, with no other access in between. A nested call has the same moment.
    /// </summary>
    public T At<T>(Func<DateTimeOffset, T> work)
    {
        lock (_gate)
        {
            if (_moment is { } moment)
            {
                return work(moment);
            }

            // The clock is read inside the lock, so that requests have their times in the order in which they get in.
            var now = Clock.Now;
            while (Schedule.TryTake(now, out var action, out var due))
            {
                RunAt(due, _ =>
                {
                    action();
                    return true;
                });
            }

            Jobs.RemoveFirst(job => job.IsForgotten(now));
            return RunAt(now, work);
        }
    }

    /// <summary>
    /// GES starts a stopped graph by itself after seven days, unless the graph was started, changed or removed since its stop.
    /// </summary>
    public void ScheduleAutomaticStart(SimulatedGraph graph)
    {
        var stop = graph.Timeline;
        if (stop.Target != GraphCode.Stopped)
        {
            return;
        }

        Schedule.Add(stop.Arrival + OperationTimes.AutoStart, () =>
        {
            if (ReferenceEquals(graph.Timeline, stop) && Graphs.TryFind(graph.Id, out var present) && ReferenceEquals(present, graph))
            {
                StartGraph.Definition.Execute(new Call(this, requestId: null, graph.Id));
            }
        });
    }

    /// <summary>Fails every job of a graph that has not ended.</summary>
    public void FailJobsOf(string graphId, DateTimeOffset now, string reason)
    {
        foreach (var job in Jobs.All.Where(job => job.Spec.GraphId == graphId && !job.IsOver(now)))
        {
            job.Fail(now, reason);
        }
    }

    private T RunAt<T>(DateTimeOffset moment, Func<DateTimeOffset, T> work)
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
}
