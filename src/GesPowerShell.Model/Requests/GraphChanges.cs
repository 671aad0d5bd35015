namespace GesPowerShell;

/// <summary>A request that changes one graph. <see cref="IGesClient.ChangeAsync"/> sends it.</summary>
/// <param name="GraphId">The graph.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
internal abstract record GraphChange(string GraphId, string? GraphName = null) : GesRequest<ChangeAcceptance>
{
    public sealed override bool IsChange => true;

    /// <summary>What this kind of change does to its graph, and how it can be repeated, recognised and waited for.</summary>
    public abstract ChangeSemantics Semantics { get; }

    /// <summary>For example <c>Stop</c>.</summary>
    public string Operation => Semantics.Operation;

    /// <summary>What messages call the graph: its name where that is known, else its id.</summary>
    public string Label => GraphName ?? GraphId;
}

/// <summary>GES's answer to a change that it accepted.</summary>
/// <param name="JobId">Null when GES accepted the change without naming a job.</param>
/// <param name="RequestId">Id of the request.</param>
internal sealed record ChangeAcceptance(string? JobId, string? RequestId)
{
    /// <summary>When GES answered, by its own clock; null when the answer does not say.</summary>
    public DateTimeOffset? Date { get; init; }
}

/// <summary>Stops a graph.</summary>
internal sealed record StopGraph(string GraphId, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Stop;
}

/// <summary>Starts a stopped graph.</summary>
/// <param name="GraphId">The graph.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
/// <param name="BackupId">The backup to start from; null to start from the state of the last stop.</param>
internal sealed record StartGraph(string GraphId, string? GraphName = null, string? BackupId = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Start;
}

/// <summary>Restarts a graph by force: its running tasks fail.</summary>
internal sealed record RestartGraph(string GraphId, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Restart;
}
