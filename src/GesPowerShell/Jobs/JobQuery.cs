namespace GesPowerShell.Jobs;

/// <summary>Whose jobs were asked for, in one record of the pipeline.</summary>
/// <param name="JobIds">These; null for a list.</param>
/// <param name="GraphId">Of this graph.</param>
/// <param name="GraphNames">Of graphs of these names or patterns; ignored with an id.</param>
internal sealed record JobQuery(string[]? JobIds, string? GraphId, string[]? GraphNames);
