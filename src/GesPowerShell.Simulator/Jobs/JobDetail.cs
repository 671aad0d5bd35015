namespace GesPowerShell.Simulator.Jobs;

/// <summary>What became of one file of an import. Line counts are -1 where the engine does not report them.</summary>
public sealed record JobFile(
    string Path, string? Log = null, string Status = "success", string? Cause = null, long? TotalLines = null, long? FailedLines = null,
    long? SuccessfulLines = null);

/// <summary><c>job_detail</c>, which imports alone have; a list that is null is written as <c>null</c>.</summary>
public sealed record JobDetail(
    IReadOnlyList<JobFile>? SchemaPath = null, IReadOnlyList<JobFile>? EdgesetPath = null, IReadOnlyList<JobFile>? VertexsetPath = null);
