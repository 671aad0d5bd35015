using System.Management.Automation;
using GesPowerShell.Connections;

namespace GesPowerShell.Metadata;

/// <summary>Metadata that the user named: by its id, or by a name or pattern that is still to be looked up.</summary>
/// <param name="Given">As the user gave it: an error's TargetObject.</param>
internal sealed record MetadataInput(object? Given)
{
    /// <summary>Null when it is named by a name.</summary>
    public string? Id { get; init; }

    /// <summary>Beside an id what the object says; else the name or pattern to look up.</summary>
    public string? Name { get; init; }

    /// <summary>Where the object belongs.</summary>
    public ObjectSource Source { get; init; }

    public bool IsPattern => Id is null && WildcardPattern.ContainsWildcardCharacters(Name);
}
