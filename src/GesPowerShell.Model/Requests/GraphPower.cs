namespace GesPowerShell;

/// <summary>Stops a graph.</summary>
internal sealed record StopGraph(string GraphId, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Stop;
}

/// <summary>Starts a stopped graph from the state of its last stop.</summary>
internal sealed record StartGraph(string GraphId, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Start;
}

/// <summary>Starts a stopped graph from a backup, which replaces the data of the graph.</summary>
/// <param name="GraphId">The graph.</param>
/// <param name="BackupId">The backup.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
internal sealed record RestoreGraph(string GraphId, string BackupId, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Restore;

    public override string WhatToCheck =>
        $"Check with Get-GesGraph -GraphId {GraphId} and Get-GesJob -GraphId {GraphId}: no field says from what a graph was started. "
        + "If it has not been started, send it again; if it has, compare its data with the backup's.";
}

/// <summary>Restarts a graph by force: its running tasks fail.</summary>
internal sealed record RestartGraph(string GraphId, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Restart;
}
