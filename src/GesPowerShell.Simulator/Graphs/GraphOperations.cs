using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>What came of asking for an operation: a job, or a refusal.</summary>
internal readonly record struct OperationOutcome(string? JobId, GesError? Refusal)
{
    public static implicit operator OperationOutcome(GesError refusal) => new(null, refusal);

    public static implicit operator OperationOutcome(string jobId) => new(jobId, null);
}

/// <summary>Stop, start and forced restart. Checking and beginning are one step under the lock: of two stops at once one begins.</summary>
internal sealed class GraphOperations(Region region)
{
    public OperationOutcome Stop(string graphId, string requestId) => OnGraph(graphId, (graph, now) =>
        OperationRules.AgainstStop(graph, now) is { } refusal
            ? refusal
            : region.Begin(graph, GraphOperationKind.Stop, Timeline.Stop(now), now, requestId));

    public OperationOutcome Start(string graphId, string? backupId, string requestId) => OnGraph(graphId, (graph, now) =>
        (OperationRules.AgainstStart(graph, now, backupId is not null) ?? AgainstBackup(graph, backupId)) is { } refusal
            ? refusal
            : region.Begin(graph, GraphOperationKind.Start, Timeline.Start(now), now, requestId, backupId));

    public OperationOutcome Restart(string graphId, string requestId) => OnGraph(graphId, (graph, now) =>
    {
        if (OperationRules.AgainstRestart(graph, now) is { } refusal)
        {
            return refusal;
        }

        region.Jobs.FailAllOf(graph.Id, now, "The graph was forcibly restarted.");
        var timeline = Timeline.Restart(now, graph.Timeline.At(now));
        return region.Begin(graph, GraphOperationKind.Restart, timeline, now, requestId);
    });

    private GesError? AgainstBackup(SimulatedGraph graph, string? backupId)
    {
        if (backupId is null)
        {
            return null;
        }

        return !region.Backups.TryGetValue(backupId, out var backup) || backup.GraphId != graph.Id
            ? GesErrors.NoBackup
            : backup.Status == JobCode.Success ? null : GesErrors.BackupFailed;
    }

    private OperationOutcome OnGraph(string graphId, Func<SimulatedGraph, DateTimeOffset, OperationOutcome> work) =>
        region.At(now => region.Graphs.TryFind(graphId, out var graph) ? work(graph, now) : GesErrors.NoGraph);
}
