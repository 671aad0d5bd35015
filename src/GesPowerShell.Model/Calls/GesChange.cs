namespace GesPowerShell;

/// <summary>One change that the user asked for.</summary>
/// <param name="Operation">Stop, Start or Restart (<see cref="GesOperation"/>).</param>
/// <param name="GraphId">The graph.</param>
internal sealed record GesChange(string Operation, string GraphId)
{
    /// <summary>Null when only the id is known.</summary>
    public string? GraphName { get; init; }

    /// <summary>For a start: the backup to start from.</summary>
    public string? BackupId { get; init; }

    /// <summary>What the user named, for messages: the name, else the id.</summary>
    public string Label => GraphName ?? GraphId;
}
