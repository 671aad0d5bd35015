using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.GraphMetadata;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Jobs;
using GesPowerShell.Simulator.Obs;
using GesPowerShell.Simulator.Operations;
using GesPowerShell.Simulator.Operations.Definitions;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator;

/// <summary>
/// The state of the simulated region, behind one lock. Work under the lock is short and only uses memory; answers are serialized outside
/// the lock, from snapshots.
/// </summary>
internal sealed class Region
{
    private const int ExecutionsKept = 100_000;
    private readonly Lock _gate = new();
    private DateTimeOffset? _moment;

    public Region(SimulatorOptions options, SimulatedClock clock)
    {
        Options = options;
        Clock = clock;
        ShortestOperation = clock.ToSimulated(options.ShortestOperation);
        Objects = new BackupObjects(options, Backups);
    }

    public SimulatorOptions Options { get; }

    public SimulatedClock Clock { get; }

    /// <summary>Minimum duration of an operation, in simulated time.</summary>
    public TimeSpan ShortestOperation { get; }

    public Store<SimulatedGraph> Graphs { get; } = new(graph => graph.Id);

    /// <summary>Task Center: the jobs of the last month, by the time at which they were submitted.</summary>
    public Store<SimulatedJob> Jobs { get; } = new(job => job.Spec.JobId, job => job.Submitted);

    public Store<BackupSpec> Backups { get; } = new(backup => backup.Id);

    /// <summary>The backups that were exported to OBS, by their paths.</summary>
    public Dictionary<string, BackupSpec> ExportedBackups { get; } = new(StringComparer.Ordinal);

    /// <summary>Metadata records of the project.</summary>
    public Store<MetadataSpec> Metadata { get; } = new(metadata => metadata.Id);

    /// <summary>The bucket of OBS that download links lead to.</summary>
    public BackupObjects Objects { get; }

    public DownloadLinks Links { get; } = new();

    /// <summary>
    /// The requests that changed something, oldest first. Bounded, so that a simulator that runs for weeks does not fill the memory.
    /// </summary>
    public Queue<ExecutedRequest> Executed { get; } = new();

    /// <summary>Ends of jobs, automatic starts, and requests that a fault postpones.</summary>
    public Schedule Schedule { get; } = new();

    /// <summary>
    /// Reads or changes the region under the lock, at one moment of simulated time. A nested call has the same moment.
    /// </summary>
    public T At<T>(Func<DateTimeOffset, T> work)
    {
        lock (_gate)
        {
            if (_moment is { } moment)
            {
                return work(moment);
            }

            // The clock is read inside the lock, so that the times of requests are in the order in which they enter the lock.
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

    /// <summary>Records a request that changed something.</summary>
    public void RecordExecution(string operation, string requestId) => At(_ =>
    {
        if (Executed.Count == ExecutionsKept)
        {
            Executed.Dequeue();
        }

        Executed.Enqueue(new ExecutedRequest(operation, requestId));
        return true;
    });

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
