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
    private readonly TraceReader _reader;
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
        _reader = new TraceReader(_handler, serviceClock);
        _reconciler = new LostResponseReconciler(new TraceReader(throttle, serviceClock), clock, delay);
        _refusals = new RefusalResolver(_reader, clock);
        _clock = clock;
        _delay = delay;
    }

    /// <param name="change">The change.</param>
    /// <param name="onLost">Called when nothing is to be sent for a while, because a lost response is reconciled first.</param>
    /// <param name="context">For the requests.</param>
    public async Task<ChangeResult> SendAsync(GesChange change, Action onLost, OperationContext context)
    {
        var trace = TraceTable.For(change);
        if (change.Semantics.ReadsFirst)
        {
            change = await trace.ReadBeforeAsync(_reader, context).ConfigureAwait(false);
        }

        var result = await SendAsync(change, trace, onLost, context).ConfigureAwait(false);
        return change.Semantics.NeedsResultId && result.ResultId is null
            ? await WithResultIdAsync(change, result, trace, context).ConfigureAwait(false)
            : result;
    }

    private async Task<ChangeResult> SendAsync(GesChange change, Trace trace, Action onLost, OperationContext context)
    {
        GesException? latest = null;
        var wasLost = false; // One of the requests so far may have been carried out without an answer.
        try
        {
            for (var refusals = 0; ;)
            {
                try
                {
                    var acceptance = await _handler.SendAsync(change, context).ConfigureAwait(false);
                    return ChangeResult.Accepted(change, acceptance, wasLost, trace, _clock.GetUtcNow());
                }
                catch (GesException e) when (e.Outcome == RequestOutcome.Indeterminate)
                {
                    var mayResend = !wasLost && change.Semantics.Resend == ResendPolicy.OnceMoreWhenLost;
                    wasLost = true;
                    latest = e;
                    context.Verbose?.Invoke($"{change.Description}: the answer was lost, looking for what became of it. {e.Message}");
                    onLost();
                    if (await _reconciler.ReconcileAsync(trace, change.Semantics.LookFor, context).ConfigureAwait(false) is { } match)
                    {
                        return ChangeResult.Adopted(change, match, e, trace, _clock.GetUtcNow());
                    }

                    if (!mayResend)
                    {
                        throw;
                    }
                }
                catch (GesException e) when (RefusalResolver.Concerns(change, e, wasLost))
                {
                    latest = e;
                    if (await _refusals.ResolveAsync(change, e, wasLost, trace, context).ConfigureAwait(false) is { } result)
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
            throw GesErrors.OutcomeUnknown(change, e);
        }
        catch (OperationCanceledException) when (latest is not null && !context.CancelToken.IsCancellationRequested)
        {
            // The pipeline ended early, so nothing more can be read: what is known so far is the outcome.
            throw wasLost ? GesErrors.OutcomeUnknown(change, latest) : latest;
        }
    }

    /// <summary>GES has accepted the change. Where it left the id out that the user needs, what was made is looked up.</summary>
    private async Task<ChangeResult> WithResultIdAsync(GesChange change, ChangeResult result, Trace trace, OperationContext context)
    {
        var match = await _reconciler.ReconcileAsync(trace, change.Semantics.LookFor, context).ConfigureAwait(false);
        return match?.ResultId is { } id
            ? result with { ResultId = id, Job = change.Describe(result.Job, id) }
            : result.Job.JobId is not null ? result
            : throw GesErrors.OutcomeUnknown(change, GesErrors.ResultIdMissing(change, result.Job.RequestId));
    }

    private Task<bool> WaitAsync(int refusals, GesException e, OperationContext context) =>
        _delay.WaitAsync(_delay.After(refusals, e.RetryAfter), context);
}
