using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Simulator.Backups;

/// <summary>Values of a backup's <c>status</c>.</summary>
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

    /// <summary>The graph that was backed up; another graph cannot be started from the backup.</summary>
    public required string GraphId { get; init; }

    /// <summary>See <see cref="BackupCode"/>. A start accepts only a successful backup.</summary>
    public string Status { get; init; } = BackupCode.Success;

    /// <summary><c>manual</c> or <c>auto</c>.</summary>
    public string Method { get; init; } = "manual";

    /// <summary>When the backup began, in simulated time; the default is the moment at which it is added.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>Duration of its creation or import.</summary>
    public TimeSpan Duration { get; init; } = OperationTimes.Backup;

    /// <summary>Name of its graph; the default is the current name of the graph.</summary>
    public string? GraphName { get; init; }

    /// <summary>Size in megabytes.</summary>
    public int Size { get; init; } = 100;

    /// <summary>The graph in the backup; the default is the current state of the graph.</summary>
    internal GraphSpec? Graph { get; init; }

    /// <summary>Stores the properties of the graph that lists show, since a backup may exist longer than its graph.</summary>
    internal BackupSpec Describing(GraphSpec graph) => this with { Graph = graph, GraphName = GraphName ?? graph.Name };
}
