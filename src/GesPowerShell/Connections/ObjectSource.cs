namespace GesPowerShell.Connections;

/// <summary>Where an object that was given belongs, as far as it says.</summary>
/// <param name="Label">What messages call it.</param>
/// <param name="Region">Its region; null when it does not say.</param>
/// <param name="ProjectId">Its project; null when it does not say.</param>
/// <param name="Handle">The connection that it was read through; null for rows, names and objects that were deserialised.</param>
internal readonly record struct ObjectSource(string Label, string? Region, string? ProjectId, ConnectionHandle? Handle)
{
    /// <summary>Whether it says anything. What says nothing goes with the connection that the command was given, or with the default.</summary>
    public bool IsKnown => Region is not null || ProjectId is not null || Handle is not null;
}
