namespace GesPowerShell.Simulator.Graphs;

/// <summary>An operation on a graph that really began.</summary>
/// <param name="Operation">Its name as the SDKs spell it, for example <c>StopGraph2</c>.</param>
/// <param name="At">When it was accepted, simulated time.</param>
/// <param name="JobId">Id of its job; null for an operation without a job.</param>
/// <param name="RequestId">X-Request-Id of its request; null for an automatic start after seven days.</param>
/// <param name="BackupId">The backup that it creates, or that a start restores; null for other operations.</param>
public sealed record GraphOperation(string Operation, DateTimeOffset At, string? JobId, string? RequestId, string? BackupId = null);
