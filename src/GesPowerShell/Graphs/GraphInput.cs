using System.Management.Automation;
using GesPowerShell.Connections;

namespace GesPowerShell.Graphs;

/// <summary>One graph that the user named: by its id, or by a name or pattern that is still to be looked up.</summary>
/// <param name="Given">As the user gave it: an error's TargetObject.</param>
internal sealed record GraphInput(object? Given)
{
    /// <summary>Null when the graph is named by a name.</summary>
    public string? Id { get; init; }

    /// <summary>Beside an id what is known of the graph without asking GES; else the name or pattern to look up.</summary>
    public string? Name { get; init; }

    /// <summary>Null when it is not known.</summary>
    public string? Edition { get; init; }

    /// <summary>The backup that was given in the place of its graph; null for anything else.</summary>
    public string? BackupId { get; init; }

    /// <summary>Of the object that was given; null when it does not say.</summary>
    public string? Region { get; init; }

    /// <summary>Of the object that was given; null when it does not say.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The connection that the object was read through; null when it was not.</summary>
    public ConnectionHandle? Handle { get; init; }

    /// <summary>What its record of the pipeline says beside the graph, such as the path of an export; null for nothing.</summary>
    public object? RecordValue { get; init; }

    public bool IsName => Id is null;

    public bool IsPattern => IsName && WildcardPattern.ContainsWildcardCharacters(Name);

    /// <summary>As messages name it.</summary>
    public string Label => Name ?? Id!;

    public ObjectSource Source => new(Label, Region, ProjectId, Handle);
}
