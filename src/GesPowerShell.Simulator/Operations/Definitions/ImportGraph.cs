using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Operations.Definitions;

internal sealed record ImportGraphBody
{
    public string? SchemaPath { get; init; }

    public string? EdgesetPath { get; init; }

    public string? EdgesetFormat { get; init; }

    public string? VertexsetPath { get; init; }

    public string? VertexsetFormat { get; init; }

    public string? LogDir { get; init; }
}

/// <summary>Imports files from OBS. Every file exists and is imported completely. The graph lists it when the job has ended.</summary>
internal static class ImportGraph
{
    public static GraphJob<ImportGraphBody> Definition { get; } = new("ImportGraph2", "POST", "/graphs/{graph_id}/import-graph")
    {
        Requires = [GraphRules.Runs],
        Phases = call => new Timeline(
            new Phase(call.Now, GraphCode.Importing),
            new Phase(call.Now + OperationTimes.Import, GraphCode.Running)),
        Describe = (call, job) => job with
        {
            Detail = new JobDetail(
                Results(call.Body.SchemaPath, call.Body.LogDir),
                Results(call.Body.EdgesetPath, call.Body.LogDir),
                Results(call.Body.VertexsetPath, call.Body.LogDir)),
        },
        OnEnd = End,
    };

    private static void End(GraphCall<ImportGraphBody> call, JobState job)
    {
        if (job.Status == JobCode.Failed)
        {
            return;
        }

        var (graph, body) = (call.Graph.Spec, call.Body);
        call.Graph.Spec = graph with
        {
            SchemaPath = With(graph.SchemaPath, body.SchemaPath, job.JobId),
            EdgesetPath = With(graph.EdgesetPath, body.EdgesetPath, job.JobId),
            EdgesetFormat = body.EdgesetPath is null ? graph.EdgesetFormat : body.EdgesetFormat ?? "csv",
            VertexsetPath = With(graph.VertexsetPath, body.VertexsetPath, job.JobId),
            VertexsetFormat = body.VertexsetPath is null ? graph.VertexsetFormat : body.VertexsetFormat ?? "csv",
        };
    }

    private static IReadOnlyList<GraphFile>? With(IReadOnlyList<GraphFile>? files, string? path, string jobId) =>
        string.IsNullOrEmpty(path) ? files : [.. files ?? [], new GraphFile(path, jobId)];

    private static JobFile[]? Results(string? path, string? log) =>
        string.IsNullOrEmpty(path) ? null : [new JobFile(path, log, TotalLines: -1, FailedLines: -1, SuccessfulLines: -1)];
}
