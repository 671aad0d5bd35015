namespace GesPowerShell;

/// <summary>
/// Applications of scenes. GES documents four ways to ask: all, those of a scene, one application of a scene, those that a graph subscribed to.
/// </summary>
internal sealed record ListScenes : GesRequest<IReadOnlyList<GesScene>>
{
    /// <summary>Name of a scene; null for all.</summary>
    public string? SceneName { get; init; }

    /// <summary>Name of an application of that scene; null for all.</summary>
    public string? ApplicationName { get; init; }

    /// <summary>A graph, alone: what it subscribed to. Null for what can be subscribed to.</summary>
    public string? GraphId { get; init; }
}
