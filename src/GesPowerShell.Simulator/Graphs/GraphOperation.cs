namespace GesPowerShell.Simulator.Graphs;

/// <summary>What can be done to a graph.</summary>
public enum GraphOperationKind
{
    Stop,
    Start,
    Restart,
}

/// <summary>A stop, start or restart that really began.</summary>
/// <param name="Kind">Which.</param>
/// <param name="At">When it was accepted, simulated time.</param>
/// <param name="JobId">The job it runs as.</param>
/// <param name="RequestId">X-Request-Id of the request that began it; null when GES started the graph by itself after seven days.</param>
/// <param name="BackupId">The backup that a start restores; null for any other.</param>
public sealed record GraphOperation(GraphOperationKind Kind, DateTimeOffset At, string JobId, string? RequestId, string? BackupId = null);
