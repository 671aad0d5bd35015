using GesPowerShell.Inputs;

namespace GesPowerShell.Graphs;

/// <summary>A resolved graph of the input.</summary>
/// <param name="Id">Id of the graph.</param>
/// <param name="Given">The input, for the TargetObject of an error; for a pattern the graph, since a pattern may match several.</param>
/// <param name="Clients">The connections that may have it; exactly one for a change.</param>
internal sealed record GraphMatch(string Id, object? Given, IReadOnlyList<IGesClient> Clients) : IReadTarget
{
    /// <summary>Name of the graph; null when only the id was given.</summary>
    public string? Name { get; init; }

    /// <summary>Whether id and name come from a row, where they may belong to two graphs.</summary>
    public bool IsOfRow { get; init; }

    /// <summary>Edition of the graph; null when it is not known.</summary>
    public string? Edition { get; init; }

    /// <summary>The input backups that identify the graph.</summary>
    public IReadOnlyList<string> BackupIds { get; init; } = [];

    /// <summary>The graph from the list; null when the list was not read for it.</summary>
    public GesGraph? Listed { get; init; }

    /// <summary>A further value of its record, such as the path of an export; null for none.</summary>
    public object? RecordValue { get; init; }

    /// <summary>The first connection, which is the only one for a change.</summary>
    public IGesClient Client => Clients[0];

    /// <summary>Name and id for questions; only the id where the name is not known.</summary>
    public string Description => Name is null ? $"graph {Id}" : $"graph {Display.Safe(Name)} ({Id})";

    /// <summary>The name, or the id where the name is not known.</summary>
    public string Label => Name is null ? Id : Display.Safe(Name);

    /// <summary>Adds what GES says of the graph.</summary>
    /// <exception cref="GesException">The row of the graph has the name of another graph.</exception>
    public GraphMatch Read(GesGraph now) => IsOfRow && !string.Equals(now.Name, Name, StringComparison.OrdinalIgnoreCase)
        ? throw GesErrors.NameMismatch(Name!, now.Name, Id)
        : this with { Name = now.Name, Edition = now.Edition, Listed = now };

    /// <summary>Merges a second input for the same graph: its properties fill those that are null.</summary>
    public GraphMatch With(GraphMatch other) => this with
    {
        Name = Name ?? other.Name,
        IsOfRow = Name is null ? other.IsOfRow : IsOfRow,
        Edition = Edition ?? other.Edition,
        Listed = Listed ?? other.Listed,
        BackupIds = [.. BackupIds.Union(other.BackupIds, StringComparer.OrdinalIgnoreCase)],
    };
}
