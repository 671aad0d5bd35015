namespace GesPowerShell.Simulator.Graphs;

/// <summary>An operation that really began.</summary>
/// <param name="Operation"><c>stop</c>, <c>start</c> or <c>restart</c>.</param>
/// <param name="RequestId">Id of the request that began it; null when the region did so by itself.</param>
/// <param name="JobId">Its job.</param>
/// <param name="At">Simulated time, UTC.</param>
public sealed record BegunOperation(string Operation, string? RequestId, string JobId, DateTime At);
