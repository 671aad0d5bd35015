using System.Text.Json.Serialization;

namespace GesPowerShell.Simulator.Jobs;

/// <summary>The result of one file of an import. Line counts are -1 where the engine does not report them.</summary>
public sealed record JobFile(
    string Path,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Log = null,
    string Status = "success",
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Cause = null,
    long? TotalLines = null,
    long? FailedLines = null,
    long? SuccessfulLines = null);

/// <summary><c>job_detail</c>, which only imports have. A null list is written as <c>null</c>.</summary>
public sealed record JobDetail(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] IReadOnlyList<JobFile>? SchemaPath = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] IReadOnlyList<JobFile>? EdgesetPath = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] IReadOnlyList<JobFile>? VertexsetPath = null);
