namespace GesPowerShell.Simulator.Backups;

/// <summary>A backup of a graph, which lists show and a start can name.</summary>
public sealed record BackupSpec
{
    public string Id { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The graph it was made of; another graph cannot be started from it.</summary>
    public required string GraphId { get; init; }

    /// <summary><c>success</c>, <c>failed</c> or <c>backing_up</c>; a start takes the first alone.</summary>
    public string Status { get; init; } = "success";

    /// <summary>When it was begun, simulated time; the moment at which it is added unless given.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>The name of its graph; that graph's own unless given. Backups outlive graphs.</summary>
    public string? GraphName { get; init; }

    /// <summary>Megabytes.</summary>
    public int Size { get; init; } = 100;
}
