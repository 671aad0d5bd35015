namespace GesPowerShell.Client.Changes;

/// <summary>Finds out what a refusal means by a fresh read of the graph: it can be the success that was asked for.</summary>
/// <param name="reader">Reads, with retries.</param>
/// <param name="clock">For the time of the answer.</param>
internal sealed class RefusalResolver(TraceReader reader, TimeProvider clock)
{
    /// <summary>Whether a refusal has another meaning than its own words.</summary>
    /// <param name="change">What was asked for.</param>
    /// <param name="refusal">GES's answer.</param>
    /// <param name="wasLost">An earlier request of this command has no answer.</param>
    public static bool Concerns(GesChange change, GesException refusal, bool wasLost) =>
        refusal is { HttpStatus: 400, ErrorId: GesErrors.RequestRefusedId } || IsDone(change, refusal, wasLost);

    /// <summary>Null: the graph reads as fit for the change all the same, so it may be sent again.</summary>
    /// <param name="change">What was asked for.</param>
    /// <param name="refusal">GES's answer.</param>
    /// <param name="wasLost">An earlier request of this command has no answer: then the target state is its doing, and not needless.</param>
    /// <param name="trace">What shows that the earlier request was carried out.</param>
    /// <param name="context">For the reads.</param>
    public async Task<ChangeResult?> ResolveAsync(GesChange change, GesException refusal, bool wasLost, Trace trace, OperationContext context)
    {
        if (IsDone(change, refusal, wasLost))
        {
            var isOver = change.Semantics.EndsWithAnswer || refusal.IsGraphGone;
            var match = isOver ? new TraceMatch(null, change.Semantics.IsTraceInDoubt) { IsOver = true } : TraceMatch.OfGraphAlone;
            return ChangeResult.Adopted(change, match, refusal, trace, clock.GetUtcNow());
        }

        return change is GraphChange { Semantics.AcceptedIn.Count: > 0 } ofGraph
            ? await JudgeAsync(ofGraph, refusal, wasLost, trace, context).ConfigureAwait(false)
            : throw refusal;
    }

    private static bool IsDone(GesChange change, GesException refusal, bool wasLost) =>
        wasLost && refusal is { Outcome: RequestOutcome.Rejected, ErrorCode: { } code } && change.Semantics.DoneCodes.Contains(code);

    private async Task<ChangeResult?> JudgeAsync(GraphChange change, GesException refusal, bool wasLost, Trace trace, OperationContext context)
    {
        var graph = await ReadOrRefuseAsync(change, refusal, context).ConfigureAwait(false);
        var semantics = change.Semantics;
        var state = graph.StatusCode;
        change = change with { GraphName = graph.Name };
        if ((semantics.EditionError(graph.Edition, graph.Name) ?? (wasLost ? null : semantics.StateError(change, graph, refusal))) is { } error)
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

        return !semantics.AcceptedIn.Contains(state) ? throw GesErrors.GraphBusy(change, graph.Status, refusal)
            : semantics.RepeatsRefused ? null
            : throw refusal;
    }

    private static bool IsNotNeeded(GraphChange change, GesGraph graph) =>
        (change.Semantics.JoinsOthers && change.Semantics.TargetStates.Contains(graph.StatusCode))
        || (change.Semantics.NotNeededWithEffect && change.Semantics.HasEffect?.Invoke(change, null, graph) == true);

    /// <summary>The latest job of this operation, open ones first; without one the graph alone is watched.</summary>
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
            return TraceMatch.Best(change, open.Count > 0 ? open : jobs.Where(job => TraceMatch.IsOf(change, job))) ?? TraceMatch.OfGraphAlone;
        }
        catch (GesException)
        {
            // The job is only missing: the graph's state alone shows that the change is under way.
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
