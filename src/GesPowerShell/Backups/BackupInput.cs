using GesPowerShell.Connections;
using GesPowerShell.Inputs;

namespace GesPowerShell.Backups;

/// <summary>A backup that the user named by its id or gave as an object.</summary>
/// <param name="BackupId">The id of the backup.</param>
/// <param name="Given">The input as the user gave it, for the TargetObject of an error.</param>
internal sealed record BackupInput(string BackupId, object? Given) : IInput, IReadTarget
{
    /// <summary>The graph that was backed up; null when the input does not name it.</summary>
    public string? GraphId { get; init; }

    /// <summary>The name of that graph; null when the input does not name it.</summary>
    public string? GraphName { get; init; }

    /// <summary>The name that GES gave the backup; null when only the id is known.</summary>
    public string? Name { get; init; }

    /// <summary>Whether id and name come from a row, where they may belong to two backups.</summary>
    public bool IsOfRow { get; init; }

    /// <summary>Version of the engine of the graph as the backup says it; null when only the id is known.</summary>
    public string? Version { get; init; }

    /// <summary>
    /// The value of <c>-ExportPath</c> for this record: a text or a script block; null for commands without the parameter.
    /// </summary>
    public object? ExportPath { get; init; }

    /// <summary>The backup from the list; null when this command did not read the list.</summary>
    public GesBackup? Listed { get; init; }

    /// <summary>The project and the connection that the input object names.</summary>
    public ObjectSource Source { get; init; } = ObjectSource.None;

    public IReadOnlyList<IGesClient> Clients { get; init; } = [];

    /// <summary>The connection of a change, which has exactly one.</summary>
    public IGesClient Client => Clients[0];

    /// <summary>The known names and ids, for confirmation prompts.</summary>
    public string Description
    {
        get
        {
            var graph = GraphName ?? GraphId;
            return (Name is null ? $"backup {BackupId}" : $"backup {Display.Safe(Name)} ({BackupId})")
                + (graph is null ? "" : $" of graph {Display.Safe(graph)}");
        }
    }

    /// <summary>The name, or the id where the name is not known.</summary>
    public string Label => Name is null ? BackupId : Display.Safe(Name);

    /// <summary>Returns a copy with the names and ids of a backup from the list.</summary>
    /// <exception cref="GesException">The row of the backup has the name of another backup.</exception>
    public BackupInput Of(GesBackup listed) => IsOfRow && !string.Equals(listed.Name, Name, StringComparison.OrdinalIgnoreCase)
        ? throw GesErrors.NameMismatch(Name!, listed.Name, BackupId)
        : this with
        {
            GraphId = listed.GraphId,
            GraphName = listed.GraphName,
            Name = listed.Name,
            Version = listed.Version,
            Listed = listed,
        };
}
