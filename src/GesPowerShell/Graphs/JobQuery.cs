namespace GesPowerShell.Graphs;

/// <summary>Which jobs were asked for.</summary>
/// <param name="JobIds">These; null for a list.</param>
/// <param name="GraphId">Of this graph.</param>
/// <param name="GraphName">Of graphs of this name or pattern.</param>
/// <param name="Status">In this state, one of our words.</param>
/// <param name="After">Begun then or later.</param>
/// <param name="Before">Begun then or earlier.</param>
internal sealed record JobQuery(string[]? JobIds, string? GraphId, string? GraphName, string? Status, DateTime? After, DateTime? Before);
