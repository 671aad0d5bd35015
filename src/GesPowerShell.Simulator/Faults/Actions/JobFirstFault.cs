using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>The job of an operation succeeds at once, while the graph only then begins to move.</summary>
/// <param name="Seconds">How many simulated seconds lie between the end of the job and the graph's first new state.</param>
public sealed record JobFirstFault(double Seconds = 0) : OperationFault
{
    internal override string? FindProblem() => SettingCheck.Seconds(Seconds);

    internal override void Change(BegunOperation operation)
    {
        var (region, graph, job, before, at) = operation;
        var end = at + (2 * OperationTimes.Pending);
        job.Spec = job.Spec with { EndTime = end };
        graph.Timeline = graph.Timeline.Postponed(end + TimeSpan.FromSeconds(Seconds), before);
        region.AutoStarts.Watch(graph);
    }
}
