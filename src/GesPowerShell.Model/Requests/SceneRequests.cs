namespace GesPowerShell;

/// <summary>
/// Lists applications of scenes. GES documents four filters: none, a scene, an application of a scene, and a graph with its subscriptions.
/// </summary>
internal sealed record ListScenes : GesRequest<IReadOnlyList<GesScene>>
{
    /// <summary>Name of a scene; null for all.</summary>
    public string? SceneName { get; init; }

    /// <summary>Name of an application of that scene; null for all.</summary>
    public string? ApplicationName { get; init; }

    /// <summary>A graph, without other filters, to list its subscriptions; null to list the applications that exist.</summary>
    public string? GraphId { get; init; }
}
