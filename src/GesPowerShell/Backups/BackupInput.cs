using GesPowerShell.Connections;
using GesPowerShell.Inputs;

namespace GesPowerShell.Backups;

/// <summary>One backup that the user named by its id, or gave as an object.</summary>
/// <param name="BackupId">Its id.</param>
/// <param name="Given">As the user gave it: an error's TargetObject.</param>
internal sealed record BackupInput(string BackupId, object? Given) : IReadTarget
{
    /// <summary>The graph that it was made of; null when it was not said.</summary>
    public string? GraphId { get; init; }

    /// <summary>Null when it was not said.</summary>
    public string? GraphName { get; init; }

    /// <summary>GES's name for the backup; null when only the id is known.</summary>
    public string? Name { get; init; }

    /// <summary>The value of <c>-ExportPath</c> for its record: a text or a script block; null for commands that copy it nowhere.</summary>
    public object? ExportPath { get; init; }

    /// <summary>The backup from the list; null when the list was not read for it.</summary>
    public GesBackup? Listed { get; init; }

    /// <summary>Where the object that was given belongs.</summary>
    public ObjectSource Source { get; init; }

    public IReadOnlyList<IGesClient> Clients { get; init; } = [];

    /// <summary>The connection of a change, which has one alone.</summary>
    public IGesClient Client => Clients[0];

    /// <summary>As questions name it: what is known of it.</summary>
    public string Description
    {
        get
        {
            var graph = GraphName ?? GraphId;
            return $"backup {(Name is null ? BackupId : $"{Display.Safe(Name)} ({BackupId})")}{(graph is null ? "" : $" of graph {Display.Safe(graph)}")}";
        }
    }

    /// <summary>The name, else the id.</summary>
    public string Label => Name is null ? BackupId : Display.Safe(Name);

    /// <summary>The same with what a list says of it.</summary>
    public BackupInput Of(GesBackup listed) => this with
    {
        GraphId = listed.GraphId,
        GraphName = listed.GraphName,
        Name = listed.Name,
        Listed = listed,
    };
}
