namespace GesPowerShell.Simulator.Graphs;

/// <summary>An operation on a graph that really began.</summary>
/// <param name="Operation">Its name as the SDKs spell it, for example <c>StopGraph2</c>.</param>
/// <param name="At">When it was accepted, simulated time.</param>
/// <param name="JobId">The job it runs as; null for an operation without one.</param>
/// <param name="RequestId">X-Request-Id of the request that began it; null when GES started the graph by itself after seven days.</param>
/// <param name="BackupId">The backup that it makes, or that a start restores; null for any other.</param>
public sealed record GraphOperation(string Operation, DateTimeOffset At, string? JobId, string? RequestId, string? BackupId = null);
