namespace GesPowerShell.Connections;

/// <summary>Project, region and connection of an input object.</summary>
/// <param name="Label">The object in messages.</param>
/// <param name="Region">Region of the object; null where it has none.</param>
/// <param name="ProjectId">Project of the object; null where it has none.</param>
/// <param name="Handle">The connection that it was read through; null for rows, names and deserialized objects.</param>
internal sealed record ObjectSource(string Label, string? Region, string? ProjectId, ConnectionHandle? Handle)
{
    /// <summary>The source of input that is only a name or an id.</summary>
    public static readonly ObjectSource None = new("", null, null, null);

    /// <summary>Whether any of them is known. Other input uses <c>-Connection</c> or the default connection.</summary>
    public bool IsKnown => Region is not null || ProjectId is not null || Handle is not null;
}
