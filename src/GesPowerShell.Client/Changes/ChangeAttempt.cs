using GesPowerShell.Client.Api;
using GesPowerShell.Client.Retrying;

namespace GesPowerShell.Client.Changes;

/// <summary>
/// One change of one graph, to its one outcome. A restart is sent again only when GES cannot have carried out the one before; a stop or start
/// whose answer was lost once more, since a second one does no harm.
/// </summary>
internal sealed class ChangeAttempt(IGesApi api, Evidence evidence, TimeProvider clock, Pauses pauses, GesCall call)
{
    /// <summary>How often a request is sent again that was refused although the graph reads as fit for it.</summary>
    private const int Repeats = 3;

    private readonly Settling settling = new(api, evidence, clock, call);

    /// <summary>Called when nothing is to be sent for a while, since it is first to be found out what became of a request.</summary>
    public Action Looking { get; init; } = () => { };

    /// <summary>A request of ours went without an answer: whatever comes now, it may have begun.</summary>
    private bool wasLost;

    /// <summary>What the latest request failed with.</summary>
    private GesException? latest;

    public async Task<ChangeResult> RunAsync(GesChange change)
    {
        HashSet<string>? jobsBefore = null;
        if (change.Operation == GesOperation.Restart)
        {
            (change, jobsBefore) = await PrepareRestartAsync(change).ConfigureAwait(false);
        }

        try
        {
            return await SendAsync(change, jobsBefore).ConfigureAwait(false);
        }
        catch (GesException e) when (wasLost)
        {
            throw GesErrors.OutcomeUnknown(change.Operation, change.Label, change.GraphId, e);
        }
        catch (OperationCanceledException) when (latest is not null && !call.CancelToken.IsCancellationRequested)
        {
            // The pipeline ended early, so nothing more can be asked: what is known so far is the outcome.
            throw wasLost ? GesErrors.OutcomeUnknown(change.Operation, change.Label, change.GraphId, latest) : latest;
        }
    }

    private async Task<ChangeResult> SendAsync(GesChange change, HashSet<string>? jobsBefore)
    {
        for (var refusals = 0; ;)
        {
            try
            {
                return settling.Accepted(change, await api.SubmitAsync(change, call).ConfigureAwait(false), wasLost);
            }
            catch (GesException e) when (e.Outcome == RequestOutcome.Indeterminate)
            {
                var isFirst = !wasLost;
                wasLost = true;
                latest = e;
                call.Verbose?.Invoke($"{change.Operation} of '{Display.Safe(change.Label)}': the answer was lost, looking for what became of it. {e.Message}");
                Looking();
                if (await evidence.LookAsync(change, jobsBefore).ConfigureAwait(false) is { } finding)
                {
                    return settling.Adopted(change, finding, e);
                }

                if (!isFirst || change.Operation == GesOperation.Restart)
                {
                    throw;
                }
            }
            catch (GesException e) when (e is { HttpStatus: 400, ErrorId: "RequestRefused" })
            {
                latest = e;
                if (await settling.OfRefusalAsync(change, e, wasLost).ConfigureAwait(false) is { } result)
                {
                    return result;
                }

                if (++refusals > Repeats || !await pauses.WaitAsync(pauses.Before(refusals, e.RetryAfter), call).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }

    /// <summary>
    /// What the evidence is compared with later. And since a restart always acts, GES is not asked when the graph cannot be restarted:
    /// nobody knows what it would do then.
    /// </summary>
    private async Task<(GesChange Change, HashSet<string> JobsBefore)> PrepareRestartAsync(GesChange change)
    {
        var graph = await api.ShowGraphAsync(change.GraphId, call).ConfigureAwait(false);
        Settling.ThrowIfNotRestartable(graph, null);
        var jobs = await evidence.JobsAsync(api, graph.Name).ConfigureAwait(false);
        return (change with { GraphName = graph.Name }, new HashSet<string>(jobs.Select(job => job.JobId!), StringComparer.Ordinal));
    }
}

/// <summary>What came of sending a change.</summary>
/// <param name="Job">The job.</param>
/// <param name="Warnings">What the user should know though it succeeded.</param>
internal sealed record ChangeResult(GesJob Job, IReadOnlyList<string> Warnings);
