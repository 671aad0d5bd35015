using GesPowerShell.Client.Handlers;

namespace GesPowerShell.Client.Changes;

/// <summary>Finds out what a refusal means by a fresh read of the graph: it can be the success that was asked for.</summary>
/// <param name="handler">Sends reads, with retries.</param>
/// <param name="reconciler">Finds jobs to adopt.</param>
/// <param name="clock">For the time of the answer.</param>
internal sealed class RefusalResolver(IRequestHandler handler, LostResponseReconciler reconciler, TimeProvider clock)
{
    /// <summary>Null: the graph reads as fit for the change all the same, so it may be sent again.</summary>
    /// <param name="change">What was asked for.</param>
    /// <param name="refusal">GES's answer.</param>
    /// <param name="wasLost">An earlier request of this command has no answer: then the target state is its doing, and not needless.</param>
    /// <param name="context">For the reads.</param>
    public async Task<ChangeResult?> ResolveAsync(GraphChange change, GesException refusal, bool wasLost, OperationContext context)
    {
        var graph = await ReadOrRefuseAsync(change, refusal, context).ConfigureAwait(false);
        var semantics = change.Semantics;
        var state = graph.StatusCode;
        change = change with { GraphName = graph.Name };
        if ((semantics.EditionError(graph.Edition, graph.Name) ?? (wasLost ? null : semantics.StateError(change, graph, refusal))) is { } error)
        {
            throw error;
        }

        if (!wasLost && semantics.CanBeNotNeeded && semantics.TargetStates.Contains(state))
        {
            return ChangeResult.NotNeeded(change, refusal, clock.GetUtcNow());
        }

        if (semantics.TraceStates.Contains(state))
        {
            return await AdoptAsync(change, refusal, context).ConfigureAwait(false);
        }

        return !semantics.AcceptedIn.Contains(state) ? throw GesErrors.GraphBusy(change.Operation, change.Label, graph.Status, refusal)
            : semantics.RepeatsRefused ? null
            : throw refusal;
    }

    /// <summary>Adopts the latest job of this operation, open ones first; without one the graph alone is watched.</summary>
    private async Task<ChangeResult> AdoptAsync(GraphChange change, GesException refusal, OperationContext context)
    {
        var match = JobMatch.OfGraphAlone;
        try
        {
            var jobs = await reconciler.JobsAsync(handler, change.GraphName!, context).ConfigureAwait(false);
            var open = jobs.Where(job => !JobStatus.IsOver(job.Status)).ToList();
            match = JobMatch.Best(change, open.Count > 0 ? open : jobs.Where(job => JobMatch.IsOf(change, job))) ?? match;
        }
        catch (GesException)
        {
            // The job is only missing: the graph's state alone shows that the change is under way.
        }

        return ChangeResult.Adopted(change, match, refusal, clock.GetUtcNow());
    }

    private async Task<GesGraph> ReadOrRefuseAsync(GraphChange change, GesException refusal, OperationContext context)
    {
        try
        {
            return await handler.SendAsync(new ShowGraph(change.GraphId), context).ConfigureAwait(false);
        }
        catch (GesException)
        {
            throw refusal;
        }
    }
}
