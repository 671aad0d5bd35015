using System.Management.Automation;
using GesPowerShell.Connections;

namespace GesPowerShell.Metadata;

/// <summary>Metadata that the user named by an id, or by a name or pattern that has to be resolved.</summary>
/// <param name="Given">The input as the user gave it, for the TargetObject of an error.</param>
internal sealed record MetadataInput(object? Given) : IInput
{
    /// <summary>The id; null when the metadata is named by a name.</summary>
    public string? Id { get; init; }

    /// <summary>The name or pattern to resolve. Beside an id it is the name in the input object and is not resolved.</summary>
    public string? Name { get; init; }

    /// <summary>Whether id and name come from a row, where they may belong to two metadata.</summary>
    public bool IsOfRow { get; init; }

    /// <summary>The project and the connection that the input object names.</summary>
    public ObjectSource Source { get; init; } = ObjectSource.None;

    public bool IsPattern => Id is null && WildcardPattern.ContainsWildcardCharacters(Name);
}
