using System.Text.Json.Serialization;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Jobs;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Control;

/// <summary>The answer to GET /_simulator/state: the real state, also where clients read another state because of a fault.</summary>
internal sealed record RegionState(
    DateTimeOffset Now, RegionGraph[] Graphs, RegionJob[] Jobs, RegionBackup[] Backups, RegionMetadata[] Metadata)
{
    public static RegionState Of(Region region) => region.At(now => new RegionState(
        now,
        [.. region.Graphs.All.Select(graph => RegionGraph.Of(graph.Read(now)))],
        [.. region.Jobs.All.Select(job => RegionJob.Of(job.Read(now)))],
        [.. region.Backups.All.Select(backup => new RegionBackup(backup.Id, backup.GraphId, backup.Status, backup.Method, backup.Size))],
        [.. region.Metadata.All.Select(record => new RegionMetadata(record.Id, record.Name, record.MetadataPath, record.Labels.Count))]));
}

/// <summary>A graph with the operations that really began; <c>Counts</c> has them by the names that the SDKs give them.</summary>
internal sealed record RegionGraph(
    string Id,
    string Name,
    string Status,
    int Stops,
    int Starts,
    int Restarts,
    int AutomaticStarts,
    IReadOnlyDictionary<string, int> Counts,
    RegionOperation[] Operations,
    IReadOnlyList<string> Scenes)
{
    public static RegionGraph Of(GraphState graph) => new(
        graph.Id,
        graph.Name,
        graph.Status,
        graph.Stops,
        graph.Starts,
        graph.Restarts,
        graph.AutomaticStarts,
        graph.Operations.CountBy(operation => operation.Operation).ToDictionary(StringComparer.Ordinal),
        [.. graph.Operations.Select(RegionOperation.Of)],
        graph.Scenes);
}

/// <summary>An operation with its short name: <c>stop</c> for StopGraph2, <c>createBackup</c> for CreateBackup2.</summary>
internal sealed record RegionOperation(
    string Operation,
    DateTimeOffset At,
    string? JobId,
    string? RequestId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? BackupId)
{
    public static RegionOperation Of(GraphOperation operation) =>
        new(ShortName(operation.Operation), operation.At, operation.JobId, operation.RequestId, operation.BackupId);

    private static string ShortName(string name)
    {
        var bare = name.TrimEnd('2');
        bare = bare.EndsWith("Graph", StringComparison.Ordinal) ? bare[..^"Graph".Length] : bare;
        return char.ToLowerInvariant(bare[0]) + bare[1..];
    }
}

internal sealed record RegionJob(
    string JobId,
    string GraphId,
    string GraphName,
    string JobName,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? BeginTime,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? EndTime,
    string? RequestId)
{
    public static RegionJob Of(JobState job) => new(
        job.JobId,
        job.GraphId,
        job.GraphName,
        job.JobName,
        job.Status,
        TimeOf(job.Spec.BeginTime),
        TimeOf(job.Spec.EndTime),
        job.Spec.RequestId);

    private static string? TimeOf(DateTimeOffset? time) => time is { } known ? TimeFormat.Ges(known) : null;
}

internal sealed record RegionBackup(string Id, string GraphId, string Status, string Method, int Size);

internal sealed record RegionMetadata(string Id, string Name, string? MetadataPath, int Labels);
