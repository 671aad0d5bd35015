using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Operations;

namespace GesPowerShell.Client.Changes;

/// <summary>
/// Takes one change to its one result. GES gets it at most once, unless it was certainly not carried out or a second one does no harm: the
/// change's semantics say which.
/// </summary>
internal sealed class ChangeSender
{
    /// <summary>How often a change is sent again that was refused although the graph reads as fit for it.</summary>
    private const int RefusedRepeats = 3;

    private readonly RetryHandler _handler;
    private readonly LostResponseReconciler _reconciler;
    private readonly RefusalResolver _refusals;
    private readonly TimeProvider _clock;
    private readonly RetryDelay _delay;

    /// <param name="throttle">The command's throttle.</param>
    /// <param name="clock">For all waiting.</param>
    /// <param name="delay">Between attempts.</param>
    /// <param name="serviceClock">GES's clock.</param>
    public ChangeSender(ThrottleHandler throttle, TimeProvider clock, RetryDelay delay, ServiceClock serviceClock)
    {
        _handler = new RetryHandler(throttle, delay);
        _reconciler = new LostResponseReconciler(throttle, clock, delay, serviceClock);
        _refusals = new RefusalResolver(_handler, _reconciler, clock);
        _clock = clock;
        _delay = delay;
    }

    /// <param name="change">The change.</param>
    /// <param name="onLost">Called when nothing is to be sent for a while, because a lost response is reconciled first.</param>
    /// <param name="context">For the requests.</param>
    public async Task<ChangeResult> SendAsync(GraphChange change, Action onLost, OperationContext context)
    {
        HashSet<string>? jobsBefore = null;
        if (change.Semantics.ReadsGraphFirst)
        {
            (change, jobsBefore) = await ReadGraphAsync(change, context).ConfigureAwait(false);
        }

        GesException? latest = null;
        var wasLost = false; // One of the requests so far may have been carried out without an answer.
        try
        {
            for (var refusals = 0; ;)
            {
                try
                {
                    var acceptance = await _handler.SendAsync(change, context).ConfigureAwait(false);
                    return ChangeResult.Accepted(change, acceptance, wasLost, _clock.GetUtcNow());
                }
                catch (GesException e) when (e.Outcome == RequestOutcome.Indeterminate)
                {
                    var mayResend = !wasLost && change.Semantics.Resend == ResendPolicy.OnceMoreWhenLost;
                    wasLost = true;
                    latest = e;
                    context.Verbose?.Invoke(
                        $"{change.Operation} of '{Display.Safe(change.Label)}': the answer was lost, looking for what became of it. {e.Message}");
                    onLost();
                    if (await ReconcileAsync(change, jobsBefore, e, context).ConfigureAwait(false) is { } adopted)
                    {
                        return adopted;
                    }

                    if (!mayResend)
                    {
                        throw;
                    }
                }
                catch (GesException e) when (e is { HttpStatus: 400, ErrorId: GesErrors.RequestRefusedId })
                {
                    latest = e;
                    if (await _refusals.ResolveAsync(change, e, wasLost, context).ConfigureAwait(false) is { } result)
                    {
                        return result;
                    }

                    if (++refusals > RefusedRepeats || !await WaitAsync(refusals, e, context).ConfigureAwait(false))
                    {
                        throw;
                    }
                }
            }
        }
        catch (GesException e) when (wasLost)
        {
            throw GesErrors.OutcomeUnknown(change.Operation, change.Label, change.GraphId, e);
        }
        catch (OperationCanceledException) when (latest is not null && !context.CancelToken.IsCancellationRequested)
        {
            // The pipeline ended early, so nothing more can be read: what is known so far is the outcome.
            throw wasLost ? GesErrors.OutcomeUnknown(change.Operation, change.Label, change.GraphId, latest) : latest;
        }
    }

    private async Task<ChangeResult?> ReconcileAsync(
        GraphChange change, HashSet<string>? jobsBefore, GesException lost, OperationContext context)
    {
        var match = await _reconciler.ReconcileAsync(change, jobsBefore, context).ConfigureAwait(false);
        return match is null ? null : ChangeResult.Adopted(change, match, lost, _clock.GetUtcNow());
    }

    private Task<bool> WaitAsync(int refusals, GesException e, OperationContext context) =>
        _delay.WaitAsync(_delay.After(refusals, e.RetryAfter), context);

    /// <summary>Reads what the change is judged by and compared with later; a graph that is unfit for it is not asked.</summary>
    private async Task<(GraphChange Change, HashSet<string> JobsBefore)> ReadGraphAsync(GraphChange change, OperationContext context)
    {
        var graph = await _handler.SendAsync(new ShowGraph(change.GraphId), context).ConfigureAwait(false);
        change = change with { GraphName = graph.Name };
        if (change.Semantics.StateError(change, graph, null) is { } error)
        {
            throw error;
        }

        var jobs = await _reconciler.JobsAsync(_handler, graph.Name, context).ConfigureAwait(false);
        return (change, new HashSet<string>(jobs.Select(job => job.JobId!), StringComparer.Ordinal));
    }
}
