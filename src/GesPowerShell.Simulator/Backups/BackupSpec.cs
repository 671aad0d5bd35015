using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Simulator.Backups;

/// <summary>Words of a backup's <c>status</c>.</summary>
public static class BackupCode
{
    public const string BackingUp = "backing_up";
    public const string Success = "success";
    public const string Failed = "failed";
}

/// <summary>A backup of a graph.</summary>
public sealed record BackupSpec
{
    public string Id { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The graph it was made of; another graph cannot be started from it.</summary>
    public required string GraphId { get; init; }

    /// <summary>See <see cref="BackupCode"/>; a start takes a successful one alone.</summary>
    public string Status { get; init; } = BackupCode.Success;

    /// <summary><c>manual</c> or <c>auto</c>.</summary>
    public string Method { get; init; } = "manual";

    /// <summary>When it was begun, simulated time; the moment at which it is added unless given.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>How long it took to make it, or to import it.</summary>
    public TimeSpan Duration { get; init; } = OperationTimes.Backup;

    /// <summary>The name of its graph; that of the graph as it is now unless given.</summary>
    public string? GraphName { get; init; }

    /// <summary>Megabytes.</summary>
    public int Size { get; init; } = 100;

    /// <summary>The graph that it holds; the graph as it is now unless given.</summary>
    internal GraphSpec? Graph { get; init; }

    /// <summary>Keeps what lists show of the graph, since backups outlive graphs.</summary>
    internal BackupSpec Describing(GraphSpec graph) => this with { Graph = graph, GraphName = GraphName ?? graph.Name };
}
