namespace GesPowerShell;

/// <summary>A request that changes something. <see cref="IGesClient.ChangeAsync"/> sends it.</summary>
internal abstract record GesChange : GesRequest<ChangeAcceptance>
{
    public sealed override bool IsChange => true;

    /// <summary>How this kind of change is resent, reconciled and waited for.</summary>
    public abstract ChangeSemantics Semantics { get; }

    /// <summary>For example <c>Stop</c>.</summary>
    public string Operation => Semantics.Operation;

    /// <summary>Kind of the object that it changes or creates, for example <c>graph</c>.</summary>
    public virtual string Kind => "graph";

    /// <summary>Name of that object in messages: its name where it is known, else its id.</summary>
    public abstract string Label { get; }

    /// <summary>The change as the beginning of a sentence, for example <c>Stop of graph 'fraud_demo'</c>.</summary>
    public string Description => $"{Semantics.Phrase} {Kind} '{Display.Safe(Label)}'";

    /// <summary>Sentence for the recommended action of an unknown outcome: how to check whether GES has executed the change.</summary>
    public abstract string WhatToCheck { get; }

    /// <summary>Completes the job of an accepted change with the facts of this kind of change.</summary>
    /// <param name="job">The job with the properties that every change has.</param>
    /// <param name="resultId">Id of the new object; null for changes that create none, and where the answer lacks it.</param>
    public virtual GesJob Describe(GesJob job, string? resultId) => job;
}

/// <summary>A change of one existing graph.</summary>
/// <param name="GraphId">The graph.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
internal abstract record GraphChange(string GraphId, string? GraphName = null) : GesChange
{
    public override string Label => GraphName ?? GraphId;

    public override string WhatToCheck =>
        $"Check with Get-GesGraph -GraphId {GraphId} and Get-GesJob -GraphId {GraphId} before you send it again; it may still begin later.";

    public override GesJob Describe(GesJob job, string? resultId) => job with { GraphId = GraphId, GraphName = GraphName };
}

/// <summary>The answer of GES to an accepted change.</summary>
/// <param name="JobId">Id of the job; null when the answer has none.</param>
/// <param name="RequestId">Id of the request.</param>
internal sealed record ChangeAcceptance(string? JobId, string? RequestId)
{
    /// <summary>Time of the answer by the clock of GES; null when the answer has no date.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Id of the new graph, backup or metadata; null for changes that create none, and where the answer lacks it.</summary>
    public string? ResultId { get; init; }

    /// <summary>Names of the scenes that GES refused while it accepted the others; empty for other changes.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];
}
