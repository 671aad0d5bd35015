using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>Restarts a graph by force. Running tasks of the graph fail.</summary>
internal static class RestartGraph
{
    public static GraphJob<NoBody> Definition { get; } = new("RestartGraph2", "POST", "/graphs/{graph_id}/restart")
    {
        Requires = [IsRestartable],
        NewJobId = JobIds.Long,
        OnAccepted = call => call.Region.FailJobsOf(call.Graph.Id, call.Now, "The graph was forcibly restarted."),
        Phases = Phases,
    };

    /// <summary>
    /// A second restart is accepted and counted until the state shows the first one: no document forbids it, GES has no idempotency key,
    /// and a rehearsal must show the effect of a client that sends a restart twice.
    /// </summary>
    private static GesError? IsRestartable(GraphCall call) =>
        call.NextStatus != GraphCode.Deleted
        && call.Status is GraphCode.Running or GraphCode.Importing or GraphCode.Exporting or GraphCode.Clearing
            ? null
            : GraphRules.Exists(call) ?? GesErrors.InvalidRequest;

    /// <summary>At first the graph keeps its former state. Clients must not take that for the end of the restart.</summary>
    private static Timeline Phases(GraphCall call)
    {
        var down = call.Now + OperationTimes.RestartLag;
        var up = down + OperationTimes.RestartStop;
        return new Timeline(
            call.Phase,
            new Phase(down, GraphCode.Stopping),
            new Phase(up, GraphCode.Preparing),
            new Phase(up + OperationTimes.Prepare, GraphCode.Starting),
            new Phase(up + OperationTimes.Start, GraphCode.Running));
    }
}
