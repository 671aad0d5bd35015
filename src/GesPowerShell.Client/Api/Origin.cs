namespace GesPowerShell.Client.Api;

/// <summary>Where an answer comes from. Its strings are the connection's, shared by everything that was read through it.</summary>
/// <param name="Region">The connection's region.</param>
/// <param name="ProjectId">The connection's project; null until it was given or found.</param>
internal readonly record struct Origin(string Region, string? ProjectId);
