namespace GesPowerShell.Client.Operations;

/// <summary>
/// The connection that an object was read through. All objects of a connection share its two strings and its handle.
/// </summary>
/// <param name="Region">The connection's region.</param>
/// <param name="ProjectId">Id of the connection's project; null until it is known.</param>
/// <param name="Handle">Handle of the connection; null in tests.</param>
internal readonly record struct Origin(string Region, string? ProjectId, ConnectionHandle? Handle = null);
