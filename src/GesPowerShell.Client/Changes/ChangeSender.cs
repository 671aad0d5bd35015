using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Operations;

namespace GesPowerShell.Client.Changes;

/// <summary>
/// Sends one change and returns its result. A change is resent only when it was certainly not executed, or when its
/// <see cref="ChangeSemantics"/> say that a second request does no harm.
/// </summary>
/// <param name="throttle">The command's throttle.</param>
/// <param name="clock">The clock of all waits.</param>
/// <param name="delay">The delay between attempts.</param>
/// <param name="serviceClock">The clock of GES.</param>
internal sealed class ChangeSender(ThrottleHandler throttle, TimeProvider clock, RetryDelay delay, ServiceClock serviceClock)
{
    /// <summary>How often a refused change is resent when the graph's state allows it.</summary>
    private const int RefusedRepeats = 3;

    private readonly RetryHandler _handler = new(throttle, delay);

    /// <param name="change">The change.</param>
    /// <param name="onLost">Called before a lost response is reconciled: no request is sent meanwhile.</param>
    /// <param name="context">The context of the requests.</param>
    public Task<ChangeResult> SendAsync(GesChange change, Action onLost, OperationContext context)
    {
        var trace = TraceTable.For(change);
        return change.Semantics.ReadsBeforeSending
            ? ReadAndSendAsync(change, trace, onLost, context)
            : SendAsync(change, trace, onLost, context);
    }

    /// <summary>Reads the state before the change, sends it, and looks up the id of its new object where the answer lacks it.</summary>
    private async Task<ChangeResult> ReadAndSendAsync(GesChange change, Trace trace, Action onLost, OperationContext context)
    {
        change = await trace.ReadBeforeAsync(NewReader(), context).ConfigureAwait(false);
        var result = await SendAsync(change, trace, onLost, context).ConfigureAwait(false);
        return change.Semantics.NeedsResultId && result.ResultId is null
            ? await WithResultIdAsync(change, result, trace, context).ConfigureAwait(false)
            : result;
    }

    private async Task<ChangeResult> SendAsync(GesChange change, Trace trace, Action onLost, OperationContext context)
    {
        GesException? latest = null;
        var wasLost = false; // Whether GES may have executed a request without an answer.
        try
        {
            for (var refusals = 0; ;)
            {
                try
                {
                    var acceptance = await _handler.SendAsync(change, context).ConfigureAwait(false);
                    return ChangeResult.Accepted(change, acceptance, wasLost, trace, clock.GetUtcNow());
                }
                catch (GesException e) when (e.Outcome == RequestOutcome.Indeterminate)
                {
                    var mayResend = !wasLost && change.Semantics.Resend == ResendPolicy.OnceMoreWhenLost;
                    wasLost = true;
                    latest = e;
                    context.Verbose?.Invoke(
                        $"{change.Description}: the answer was lost; checking whether GES executed the request. {e.Message}");
                    onLost();
                    var match = await NewReconciler().ReconcileAsync(trace, change.Semantics.ReconcileFor, context).ConfigureAwait(false);
                    if (match is not null)
                    {
                        return ChangeResult.Adopted(change, match, e, trace, clock.GetUtcNow());
                    }

                    if (!mayResend)
                    {
                        throw;
                    }
                }
                catch (GesException e) when (RefusalResolver.Concerns(change, e, wasLost))
                {
                    latest = e;
                    if (await NewResolver().ResolveAsync(change, e, wasLost, trace, context).ConfigureAwait(false) is { } result)
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
            // The pipeline ended early, so no further read is possible. The last error is the outcome.
            throw wasLost ? GesErrors.OutcomeUnknown(change, latest) : latest;
        }
    }

    /// <summary>Looks up the id of the new object when the answer lacks it.</summary>
    private async Task<ChangeResult> WithResultIdAsync(GesChange change, ChangeResult result, Trace trace, OperationContext context)
    {
        var match = await NewReconciler().ReconcileAsync(trace, change.Semantics.ReconcileFor, context).ConfigureAwait(false);
        return match?.ResultId is { } id
            ? result with { ResultId = id, Job = change.Describe(result.Job, id) }
            : result.Job.JobId is not null ? result
            : throw GesErrors.OutcomeUnknown(change, GesErrors.ResultIdMissing(change, result.Job.RequestId));
    }

    private Task<bool> WaitAsync(int refusals, GesException e, OperationContext context) =>
        delay.WaitAsync(delay.After(refusals, e.RetryAfter), context);

    // These have no state and are created by the changes that need them.
    private TraceReader NewReader() => new(_handler, serviceClock);

    private LostResponseReconciler NewReconciler() => new(new TraceReader(throttle, serviceClock), clock, delay);

    private RefusalResolver NewResolver() => new(NewReader(), clock);
}
