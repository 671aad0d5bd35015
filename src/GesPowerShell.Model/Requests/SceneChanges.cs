namespace GesPowerShell;

/// <summary>Subscribes a graph to scenes. GES refuses a scene to which the graph is subscribed already.</summary>
/// <param name="GraphId">The graph.</param>
/// <param name="Scenes">Names of the scenes.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
internal sealed record RegisterScenes(string GraphId, IReadOnlyList<string> Scenes, string? GraphName = null)
    : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.RegisterScenes;

    public override string WhatToCheck => $"Check with Get-GesScene -GraphId {GraphId} before you send it again; it may still begin later.";
}

/// <summary>Ends subscriptions of a graph to scenes.</summary>
/// <param name="GraphId">The graph.</param>
/// <param name="Scenes">Names of the scenes.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
internal sealed record UnregisterScenes(string GraphId, IReadOnlyList<string> Scenes, string? GraphName = null)
    : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.UnregisterScenes;

    public override string WhatToCheck => $"Check with Get-GesScene -GraphId {GraphId} before you send it again; it may still begin later.";
}
