namespace GesPowerShell;

/// <summary>Upgrades a graph's engine.</summary>
/// <param name="GraphId">The graph.</param>
/// <param name="Version">The version to upgrade to, for example <c>2.4.6</c>.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
internal sealed record UpgradeGraph(string GraphId, string Version, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Upgrade;

    /// <summary>Whether running tasks are interrupted. They then fail.</summary>
    public bool InterruptTasks { get; init; }
}

/// <summary>Resizes a graph.</summary>
/// <param name="GraphId">The graph.</param>
/// <param name="SizeIndex">Size index of the API, for example <c>3</c> for 100M edges.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
internal sealed record ResizeGraph(string GraphId, string SizeIndex, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Resize;
}

/// <summary>Adds read replicas to a graph. Replicas cannot be removed, and a graph with added replicas cannot be resized.</summary>
/// <param name="GraphId">The graph.</param>
/// <param name="Count">Number of replicas to add.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
internal sealed record ExpandGraph(string GraphId, int Count, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Expand;

    public override string WhatToCheck =>
        $"Check Replication with Get-GesGraph -GraphId {GraphId}, and Get-GesJob -GraphId {GraphId}, before you add again: "
        + "replicas add up and cannot be taken away, and the first request may still begin later.";
}
