using System.Management.Automation;
using GesPowerShell.Connections;

namespace GesPowerShell.Graphs;

/// <summary>A graph as the user gave it: by its id, or by a name or pattern that has to be looked up.</summary>
/// <param name="Given">The input, for the TargetObject of an error.</param>
internal sealed record GraphInput(object? Given) : IInput
{
    /// <summary>Id of the graph; null when it was given by a name.</summary>
    public string? Id { get; init; }

    /// <summary>With an id the name of the input object, if any; without an id the name or pattern to look up.</summary>
    public string? Name { get; init; }

    /// <summary>Whether id and name come from a row, where they may belong to two graphs.</summary>
    public bool IsOfRow { get; init; }

    /// <summary>Edition of the graph; null when it is not known.</summary>
    public string? Edition { get; init; }

    /// <summary>The backup that was given in the place of its graph; null for anything else.</summary>
    public string? BackupId { get; init; }

    /// <summary>Region of the input object; null when it has none.</summary>
    public string? Region { get; init; }

    /// <summary>Project of the input object; null when it has none.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The connection that the input object was read through; null for none.</summary>
    public ConnectionHandle? Handle { get; init; }

    /// <summary>A further value of its pipeline record, such as the path of an export; null for none.</summary>
    public object? RecordValue { get; init; }

    public bool IsName => Id is null;

    public bool IsPattern => IsName && WildcardPattern.ContainsWildcardCharacters(Name);

    /// <summary>The graph in messages.</summary>
    public string Label => Name ?? Id!;

    public ObjectSource Source => new(Label, Region, ProjectId, Handle);
}
