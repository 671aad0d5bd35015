namespace GesPowerShell;

/// <summary>A request that changes something. <see cref="IGesClient.ChangeAsync"/> sends it.</summary>
internal abstract record GesChange : GesRequest<ChangeAcceptance>
{
    public sealed override bool IsChange => true;

    /// <summary>How this kind of change can be repeated, recognised and waited for.</summary>
    public abstract ChangeSemantics Semantics { get; }

    /// <summary>For example <c>Stop</c>.</summary>
    public string Operation => Semantics.Operation;

    /// <summary>What kind of thing it changes or makes, for example <c>graph</c>.</summary>
    public virtual string Kind => "graph";

    /// <summary>What messages call that thing: its name where it is known, else its id.</summary>
    public abstract string Label { get; }

    /// <summary>The change as the beginning of a sentence, for example <c>Stop of graph 'fraud_demo'</c>.</summary>
    public string Description => $"{Semantics.Phrase} {Kind} '{Display.Safe(Label)}'";

    /// <summary>What to look at when it is not known whether GES carried it out: a sentence of the advice.</summary>
    public abstract string WhatToCheck { get; }

    /// <summary>The job as it stands when GES has accepted the change.</summary>
    /// <param name="job">The job, with what holds for every change.</param>
    /// <param name="resultId">Id of what the change made; null where it makes nothing, or where GES did not say.</param>
    public virtual GesJob Describe(GesJob job, string? resultId) => job;
}

/// <summary>A change of one graph that exists.</summary>
/// <param name="GraphId">The graph.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
internal abstract record GraphChange(string GraphId, string? GraphName = null) : GesChange
{
    public override string Label => GraphName ?? GraphId;

    public override string WhatToCheck =>
        $"Check with Get-GesGraph -GraphId {GraphId} and Get-GesJob -GraphId {GraphId} before you send it again; it may still begin later.";

    public override GesJob Describe(GesJob job, string? resultId) => job with { GraphId = GraphId, GraphName = GraphName };
}

/// <summary>GES's answer to a change that it accepted.</summary>
/// <param name="JobId">Null when GES accepted the change without naming a job.</param>
/// <param name="RequestId">Id of the request.</param>
internal sealed record ChangeAcceptance(string? JobId, string? RequestId)
{
    /// <summary>When GES answered, by its own clock; null when the answer does not say.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Id of what the change made: a graph, a backup or metadata. Null where it makes nothing, or where GES did not say.</summary>
    public string? ResultId { get; init; }

    /// <summary>Names of the parts of the change that GES refused though it accepted the others: scenes.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];
}
