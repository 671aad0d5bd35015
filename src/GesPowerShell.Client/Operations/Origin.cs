namespace GesPowerShell.Client.Operations;

/// <summary>The connection that an answer came through, in the properties of public objects. All objects share the connection's two strings.</summary>
/// <param name="Region">The connection's region.</param>
/// <param name="ProjectId">The connection's project; null until it was given or found.</param>
internal readonly record struct Origin(string Region, string? ProjectId);
