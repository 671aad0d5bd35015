namespace GesPowerShell.Simulator.Jobs;

/// <summary>
/// A job as it is described to the simulator. Its state follows from the clock: <c>pending</c> until <see cref="BeginTime"/>,
/// <c>running</c> until <see cref="EndTime"/>, then <see cref="Outcome"/>.
/// </summary>
public sealed record JobSpec
{
    /// <summary>A new id of one of the documented formats unless given.</summary>
    public string JobId { get; init; } = JobIds.Hex();

    public required string GraphId { get; init; }

    /// <summary><c>related_graph</c>.</summary>
    public required string GraphName { get; init; }

    public required string JobName { get; init; }

    public string JobType { get; init; } = "GraphManagement";

    /// <summary>Simulated time, when the job came into Task Center; the moment at which it is added unless given.</summary>
    public DateTimeOffset? Submitted { get; init; }

    /// <summary>Simulated time; <see cref="Submitted"/> unless given.</summary>
    public DateTimeOffset? BeginTime { get; init; }

    /// <summary>Simulated time; null for a job that never ends by itself.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>The status after <see cref="EndTime"/>: success, partiallyFailed, failed, or any other word.</summary>
    public string Outcome { get; init; } = JobCode.Success;

    /// <summary>Shown after <see cref="EndTime"/>.</summary>
    public string? FailReason { get; init; }

    public JobDetail? Detail { get; init; }

    /// <summary>X-Request-Id of the request that began the job; never sent to clients.</summary>
    public string? RequestId { get; init; }
}
