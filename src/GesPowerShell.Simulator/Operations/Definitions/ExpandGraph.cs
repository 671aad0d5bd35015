using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Operations.Definitions;

internal sealed record ExpandGraphBody
{
    public ExpandGraphTarget? Expand { get; init; }
}

internal sealed record ExpandGraphTarget
{
    /// <summary>Number of replicas to add.</summary>
    public int? Replication { get; init; }
}

/// <summary>Adds read replicas. Graphs of ten thousand and of ten billion edges cannot have any.</summary>
internal static class ExpandGraph
{
    public static GraphJob<ExpandGraphBody> Definition { get; } = new("ExpandGraph2", "POST", "/graphs/{graph_id}/expand")
    {
        Requires =
        [
            call => GraphRules.Runs(call) == GesErrors.NotRunning ? GesErrors.NotRunningOrStopped : GraphRules.Runs(call),
            GraphRules.IsInMemory,
            call => call.Graph.Spec.GraphSizeTypeIndex is "0" or "5" ? GesErrors.CannotBeScaled : null,
            call => call.Body.Expand?.Replication switch { null => GesErrors.NoParameter, <= 0 => GesErrors.IncorrectParameter, _ => null },
        ],
        Phases = call => new Timeline(
            new Phase(call.Now, GraphCode.PreparingToExpand),
            new Phase(call.Now + OperationTimes.PrepareChange, GraphCode.Expanding),
            new Phase(call.Now + OperationTimes.Expand, GraphCode.Running)),
        OnEnd = (call, job) =>
        {
            if (job.Status == JobCode.Success)
            {
                call.Graph.Spec = call.Graph.Spec with
                {
                    Replication = (call.Graph.Spec.Replication ?? 1) + call.Body.Expand!.Replication,
                    ExpandTime = job.Spec.EndTime,
                };
            }
        },
    };
}
