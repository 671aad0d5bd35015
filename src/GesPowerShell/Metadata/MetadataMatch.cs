using GesPowerShell.Inputs;

namespace GesPowerShell.Metadata;

/// <summary>Metadata that an input resolved to.</summary>
/// <param name="Id">The id of the metadata.</param>
/// <param name="Given">The input as the user gave it; for a pattern the metadata that matches.</param>
/// <param name="Clients">The connections that may have it; exactly one for a change.</param>
internal sealed record MetadataMatch(string Id, object? Given, IReadOnlyList<IGesClient> Clients) : IReadTarget
{
    /// <summary>The name; null when only the id is known.</summary>
    public string? Name { get; init; }

    /// <summary>The metadata as the list shows it; null when this command did not read the list.</summary>
    public GesMetadata? Listed { get; init; }

    /// <summary>The name and the id, as far as they are known.</summary>
    public string Description => Name is null ? $"metadata {Id}" : $"metadata {Display.Safe(Name)} ({Id})";
}
