namespace GesPowerShell.Client.Operations;

/// <summary>
/// The connection that an answer came through, as public objects carry it. All objects share the connection's two strings and its handle.
/// </summary>
/// <param name="Region">The connection's region.</param>
/// <param name="ProjectId">The connection's project; null until it was given or found.</param>
/// <param name="Handle">The connection itself; tests need none.</param>
internal readonly record struct Origin(string Region, string? ProjectId, ConnectionHandle? Handle = null);
