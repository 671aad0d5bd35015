using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Simulator.Operations.Definitions;

internal sealed record ExportGraphBody
{
    public string? GraphExportPath { get; init; }

    public string? EdgeSetName { get; init; }

    public string? VertexSetName { get; init; }

    public string? SchemaName { get; init; }
}

/// <summary>Exports a graph to OBS. Every bucket exists and can be written to.</summary>
internal static class ExportGraph
{
    public static GraphJob<ExportGraphBody> Definition { get; } = new("ExportGraph2", "POST", "/graphs/{graph_id}/export-graph")
    {
        Requires =
        [
            GraphRules.Runs,
            call => GraphRules.IsGiven(call.Body.GraphExportPath),
            call => GraphRules.IsGiven(call.Body.EdgeSetName),
            call => GraphRules.IsGiven(call.Body.VertexSetName),
            call => GraphRules.IsGiven(call.Body.SchemaName),
        ],
        Phases = call => new Timeline(
            new Phase(call.Now, GraphCode.Exporting),
            new Phase(call.Now + OperationTimes.Export, GraphCode.Running)),
    };
}
