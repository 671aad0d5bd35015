using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations.Definitions;

internal static class ShowGraph
{
    public static OperationDefinition Definition { get; } = new SimpleOperation("ShowGraph2", "GET", "/graphs/{graph_id}", call =>
        call.Region.At<object>(now =>
            call.Region.Graphs.TryFind(call.GraphId, out var graph) ? new { Graph = graph.ReadForClients(now).Spec } : GesErrors.NoGraph));
}
