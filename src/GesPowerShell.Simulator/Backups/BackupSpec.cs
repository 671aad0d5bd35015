namespace GesPowerShell.Simulator.Backups;

/// <summary>A backup that a start can name.</summary>
public sealed record BackupSpec
{
    public string Id { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The graph it was made of; another graph cannot be started from it.</summary>
    public required string GraphId { get; init; }

    /// <summary><c>success</c>, <c>failed</c> or <c>backing_up</c>; a start takes the first alone.</summary>
    public string Status { get; init; } = "success";
}
