using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>Deletes the data of a graph, with <c>clear_metadata=true</c> also its schema.</summary>
internal static class ClearGraph
{
    public static GraphJob<NoBody> Definition { get; } = new("ClearGraph2", "POST", "/graphs/{graph_id}/clear-graph")
    {
        Requires = [GraphRules.Runs, HasValidQuery],
        Phases = call => new Timeline(
            new Phase(call.Now, GraphCode.Clearing),
            new Phase(call.Now + OperationTimes.Clear, GraphCode.Running)),
        OnEnd = Clear,
    };

    private static GesError? HasValidQuery(GraphCall call) =>
        call.Request.Query.TryGetFlag("clear_metadata", out _) ? null : GesErrors.IncorrectParameter;

    private static void Clear(GraphCall<NoBody> call, JobState job)
    {
        if (job.Status != JobCode.Success)
        {
            return;
        }

        call.Request.Query.TryGetFlag("clear_metadata", out var clearMetadata);
        var graph = call.Graph;
        graph.Spec = graph.Spec with
        {
            SchemaPath = clearMetadata ? [] : graph.Spec.SchemaPath,
            EdgesetPath = [],
            VertexsetPath = [],
        };
    }
}
