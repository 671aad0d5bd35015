using GesPowerShell.Inputs;

namespace GesPowerShell.Graphs;

/// <summary>A graph that was meant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Given">As the user gave it; for a pattern the graph, since the pattern would not say which one an error is about.</param>
/// <param name="Clients">The connections that may have it; exactly one for a change.</param>
internal sealed record GraphMatch(string Id, object? Given, IReadOnlyList<IGesClient> Clients) : IReadTarget
{
    /// <summary>Null when only the id was given.</summary>
    public string? Name { get; init; }

    /// <summary>Null when it is not known.</summary>
    public string? Edition { get; init; }

    /// <summary>The backups that were given in the place of the graph.</summary>
    public IReadOnlyList<string> BackupIds { get; init; } = [];

    /// <summary>The graph as the list has shown it just now; null when the list was not read for it.</summary>
    public GesGraph? Listed { get; init; }

    /// <summary>What the record that named it says beside it, such as the path of an export; null for nothing.</summary>
    public object? RecordValue { get; init; }

    /// <summary>The first connection, which is the only one for a change.</summary>
    public IGesClient Client => Clients[0];

    /// <summary>The name and the id, as far as they are known.</summary>
    public string Description => Name is null ? $"graph {Id}" : $"graph {Display.Safe(Name)} ({Id})";

    /// <summary>The name, else the id.</summary>
    public string Label => Name is null ? Id : Display.Safe(Name);

    /// <summary>The same graph, given once more: the first stays, with what the other one knows besides.</summary>
    public GraphMatch With(GraphMatch other) => this with
    {
        Name = Name ?? other.Name,
        Edition = Edition ?? other.Edition,
        Listed = Listed ?? other.Listed,
        BackupIds = [.. BackupIds.Union(other.BackupIds, StringComparer.OrdinalIgnoreCase)],
    };
}
