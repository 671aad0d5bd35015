using GesPowerShell.Inputs;

namespace GesPowerShell.Metadata;

/// <summary>Metadata that was meant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Given">As the user gave it; for a pattern the metadata.</param>
/// <param name="Clients">The connections that may have it; exactly one for a change.</param>
internal sealed record MetadataMatch(string Id, object? Given, IReadOnlyList<IGesClient> Clients) : IReadTarget
{
    /// <summary>Null when only the id is known.</summary>
    public string? Name { get; init; }

    /// <summary>The metadata as the list has shown it just now; null when the list was not read for it.</summary>
    public GesMetadata? Listed { get; init; }

    /// <summary>The name and the id, as far as they are known.</summary>
    public string Description => Name is null ? $"metadata {Id}" : $"metadata {Display.Safe(Name)} ({Id})";

    /// <summary>The name, else the id.</summary>
    public string Label => Name is null ? Id : Display.Safe(Name);
}
