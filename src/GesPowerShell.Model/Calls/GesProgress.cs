namespace GesPowerShell;

/// <summary>How far a run is.</summary>
/// <param name="Done">Inputs with an outcome.</param>
/// <param name="Total">Inputs.</param>
/// <param name="Current">The one that has been going on longest, with its state, for example <c>fraud_demo: Stopping</c>; null when none is.</param>
internal sealed record GesProgress(int Done, int Total, string? Current);
