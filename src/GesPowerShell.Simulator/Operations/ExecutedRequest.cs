namespace GesPowerShell.Simulator.Operations;

/// <summary>A request that GES has executed, also one whose answer was lost, or whose object no longer exists.</summary>
/// <param name="Operation">The name in the SDKs, for example <c>StopGraph2</c>.</param>
/// <param name="RequestId">X-Request-Id of the request.</param>
internal sealed record ExecutedRequest(string Operation, string RequestId);
