namespace GesPowerShell.Simulator.Jobs;

/// <summary>
/// The fields of a job. Its state depends on the clock: <c>pending</c> until <see cref="BeginTime"/>,
/// <c>running</c> until <see cref="EndTime"/>, then <see cref="Outcome"/>.
/// </summary>
public sealed record JobSpec
{
    /// <summary>Id of the job; the default is a new id in a documented format.</summary>
    public string JobId { get; init; } = JobIds.Hex();

    public required string GraphId { get; init; }

    /// <summary><c>related_graph</c>.</summary>
    public required string GraphName { get; init; }

    public required string JobName { get; init; }

    public string JobType { get; init; } = "GraphManagement";

    /// <summary>When the job was submitted, simulated time; the default is the moment at which it is added.</summary>
    public DateTimeOffset? Submitted { get; init; }

    /// <summary>When the job begins, simulated time; the default is <see cref="Submitted"/>.</summary>
    public DateTimeOffset? BeginTime { get; init; }

    /// <summary>When the job ends, simulated time; null for a job without an end.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>The status after <see cref="EndTime"/>: success, partiallyFailed, failed, or any other text.</summary>
    public string Outcome { get; init; } = JobCode.Success;

    /// <summary>Reason of a failure, in answers after <see cref="EndTime"/>.</summary>
    public string? FailReason { get; init; }

    public JobDetail? Detail { get; init; }

    /// <summary>X-Request-Id of the request that started the job. Answers do not have it.</summary>
    public string? RequestId { get; init; }
}
