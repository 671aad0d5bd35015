namespace GesPowerShell.Client.Changes;

/// <summary>Resolves a refusal by a fresh read of the graph. The graph may already be in the target state.</summary>
/// <param name="reader">Reads with retries.</param>
/// <param name="clock">The clock for the time of the answer.</param>
internal sealed class RefusalResolver(TraceReader reader, TimeProvider clock)
{
    /// <summary>Whether a refusal needs a fresh read of the graph.</summary>
    /// <param name="change">The refused change.</param>
    /// <param name="refusal">The error of the answer.</param>
    /// <param name="wasLost">Whether the answer to an earlier request of this command was lost.</param>
    public static bool Concerns(GesChange change, GesException refusal, bool wasLost) =>
        refusal is { HttpStatus: 400, ErrorId: GesErrors.RequestRefusedId } || IsDone(change, refusal, wasLost);

    /// <summary>Resolves a refusal. Returns null when the graph's state allows the change, so that it may be resent.</summary>
    /// <param name="change">The refused change.</param>
    /// <param name="refusal">The error of the answer.</param>
    /// <param name="wasLost">
    /// Whether the answer to an earlier request was lost: the target state is then its effect and not NotNeeded.
    /// </param>
    /// <param name="trace">The trace of the earlier request.</param>
    /// <param name="context">The context of the reads.</param>
    public async Task<ChangeResult?> ResolveAsync(
        GesChange change, GesException refusal, bool wasLost, Trace trace, OperationContext context)
    {
        if (IsDone(change, refusal, wasLost))
        {
            var isOver = change.Semantics.EndsWithAnswer || refusal.IsGraphGone;
            var match = isOver ? new TraceMatch(null, change.Semantics.IsTraceInDoubt) { IsOver = true } : TraceMatch.OfGraphAlone;
            return ChangeResult.Adopted(change, match, refusal, trace, clock.GetUtcNow());
        }

        return change is GraphChange { Semantics.AcceptedIn.Count: > 0 } ofGraph
            ? await EvaluateAsync(ofGraph, refusal, wasLost, trace, context).ConfigureAwait(false)
            : throw refusal;
    }

    private static bool IsDone(GesChange change, GesException refusal, bool wasLost) =>
        wasLost && refusal is { Outcome: RequestOutcome.Rejected, ErrorCode: { } code } && change.Semantics.DoneCodes.Contains(code);

    private async Task<ChangeResult?> EvaluateAsync(
        GraphChange change, GesException refusal, bool wasLost, Trace trace, OperationContext context)
    {
        var graph = await ReadOrRefuseAsync(change, refusal, context).ConfigureAwait(false);
        var semantics = change.Semantics;
        var state = graph.StatusCode;
        change = change with { GraphName = graph.Name };
        if ((semantics.EditionError(graph.Edition, graph.Name)
            ?? (wasLost ? null : semantics.StateError(change, graph, refusal))) is { } error)
        {
            throw error;
        }

        if (!wasLost && IsNotNeeded(change, graph))
        {
            return ChangeResult.NotNeeded(change, refusal, clock.GetUtcNow());
        }

        if ((wasLost || semantics.JoinsOthers) && (semantics.TraceStates.Contains(state) || trace.HasEffect?.Invoke(graph) == true))
        {
            return ChangeResult.Adopted(change, await MatchAsync(change, context).ConfigureAwait(false), refusal, trace, clock.GetUtcNow());
        }

        return !semantics.AcceptedIn.Contains(state) ? throw GesErrors.GraphBusy(change, graph, refusal)
            : semantics.RepeatsRefused ? null
            : throw refusal;
    }

    private static bool IsNotNeeded(GraphChange change, GesGraph graph) =>
        (change.Semantics.JoinsOthers && change.Semantics.TargetStates.Contains(graph.StatusCode))
        || (change.Semantics.NotNeededWithEffect && change.Semantics.HasEffect?.Invoke(change, null, graph) == true);

    /// <summary>The latest job of this operation, open jobs first. Without a job only the graph is watched.</summary>
    private async Task<TraceMatch> MatchAsync(GraphChange change, OperationContext context)
    {
        if (change.Semantics.EndsWithAnswer)
        {
            return new TraceMatch(null, change.Semantics.IsTraceInDoubt) { IsOver = true };
        }

        try
        {
            var jobs = await reader.JobsAsync(change.GraphName!, context).ConfigureAwait(false);
            var open = jobs.Where(job => !JobStatus.IsOver(job.Status)).ToList();
            return TraceMatch.Best(change, open.Count > 0 ? open : jobs.Where(job => TraceMatch.IsOf(change, job)))
                ?? TraceMatch.OfGraphAlone;
        }
        catch (GesException)
        {
            // The state of the graph shows that the change is in progress, even when the job cannot be found.
            return TraceMatch.OfGraphAlone;
        }
    }

    private async Task<GesGraph> ReadOrRefuseAsync(GraphChange change, GesException refusal, OperationContext context)
    {
        try
        {
            return await reader.GraphAsync(change.GraphId, context).ConfigureAwait(false);
        }
        catch (GesException)
        {
            throw refusal;
        }
    }
}
