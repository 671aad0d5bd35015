using GesPowerShell.Client.Api;

namespace GesPowerShell.Client.Changes;

/// <summary>What an answer to a change means. A refusal is judged by a fresh look at the graph: it can be the success that was asked for.</summary>
internal sealed class Settling(IGesApi api, Evidence evidence, TimeProvider clock, GesCall call)
{
    public ChangeResult Accepted(GesChange change, Submission submission, bool wasLost)
    {
        var job = NewJob(change, submission.RequestId) with { JobId = submission.JobId, Status = JobStatus.Pending };
        return new ChangeResult(job, wasLost ? [GesWarnings.EarlierRequestOpen(job)] : []);
    }

    /// <summary>The answer was lost, but the change has begun; or somebody else's request is doing what was asked for.</summary>
    public ChangeResult Adopted(GesChange change, Finding finding, GesException cause)
    {
        var job = (finding.Job ?? new GesJob { Status = JobStatus.Running }) with
        {
            GraphId = change.GraphId,
            GraphName = change.GraphName ?? finding.Job?.GraphName,
            Operation = change.Operation,
            Adopted = true,
            SubmittedAt = clock.GetUtcNow().LocalDateTime,
            RequestId = cause.RequestId,
        };
        return new ChangeResult(job, finding.IsInDoubt ? [GesWarnings.AdoptedInDoubt(job, finding.Job?.JobName)] : []);
    }

    /// <summary>Null: the graph reads as fit for the change all the same, so it may be sent again.</summary>
    /// <param name="change">What was asked for.</param>
    /// <param name="refusal">GES's answer.</param>
    /// <param name="wasLost">An earlier request of ours was lost: then being there already is its doing, and not needless.</param>
    public async Task<ChangeResult?> OfRefusalAsync(GesChange change, GesException refusal, bool wasLost)
    {
        var graph = await ReadOrRefuseAsync(change, refusal).ConfigureAwait(false);
        change = change with { GraphName = graph.Name };
        return change.Operation switch
        {
            GesOperation.Stop => await OfStopAsync(change, graph, refusal, wasLost).ConfigureAwait(false),
            GesOperation.Start => await OfStartAsync(change, graph, refusal, wasLost).ConfigureAwait(false),
            _ => OfRestart(graph, refusal),
        };
    }

    public static void ThrowIfNotRestartable(GesGraph graph, GesException? refusal)
    {
        if (graph.StatusCode == GraphStatus.Stopped)
        {
            throw GesErrors.RestartNotPossible(graph.Name, graph.Status, $"Start it instead: Start-GesGraph -GraphId {graph.Id}.", refusal);
        }

        if (GraphStatus.IsMoving(graph.StatusCode))
        {
            throw GesErrors.RestartNotPossible(
                graph.Name, graph.Status, $"Wait for its job first: Get-GesJob -GraphId {graph.Id} | Wait-GesJob.", refusal);
        }
    }

    private async Task<ChangeResult?> OfStopAsync(GesChange change, GesGraph graph, GesException refusal, bool wasLost)
    {
        if (graph.Edition == GraphEdition.Database)
        {
            throw GesErrors.DatabaseEditionCannotBeStopped(graph.Name);
        }

        return graph.StatusCode switch
        {
            GraphStatus.Stopped when !wasLost => NotNeeded(change, refusal),
            GraphStatus.Stopped or GraphStatus.Stopping => await AdoptAsync(change, refusal).ConfigureAwait(false),
            GraphStatus.Running => null,
            _ => throw GesErrors.GraphBusy(change.Operation, change.Label, graph.Status, refusal),
        };
    }

    private async Task<ChangeResult?> OfStartAsync(GesChange change, GesGraph graph, GesException refusal, bool wasLost)
    {
        if (change.BackupId is not null && graph.StatusCode != GraphStatus.Stopped && !wasLost)
        {
            throw GesErrors.BackupNeedsStoppedGraph(change.Label, graph.Status, refusal);
        }

        return graph.StatusCode switch
        {
            var code when GraphStatus.IsUp(code) && !wasLost => NotNeeded(change, refusal),
            var code when GraphStatus.IsUp(code) || GraphStatus.IsStarting(code) => await AdoptAsync(change, refusal).ConfigureAwait(false),
            GraphStatus.Stopped => null,
            _ => throw GesErrors.GraphBusy(change.Operation, change.Label, graph.Status, refusal),
        };
    }

    /// <summary>A refused restart is not repeated on the strength of a state: its next refusal would say the same.</summary>
    private static ChangeResult? OfRestart(GesGraph graph, GesException refusal)
    {
        ThrowIfNotRestartable(graph, refusal);
        throw GraphStatus.IsRestartable(graph.StatusCode)
            ? refusal
            : GesErrors.GraphBusy(GesOperation.Restart, graph.Name, graph.Status, refusal);
    }

    /// <summary>The latest job of this operation, open ones first; without one the graph alone is watched.</summary>
    private async Task<ChangeResult> AdoptAsync(GesChange change, GesException refusal)
    {
        try
        {
            var jobs = await evidence.JobsAsync(api, change.GraphName!).ConfigureAwait(false);
            var open = jobs.Where(job => !JobStatus.IsOver(job.Status)).ToList();
            var own = jobs.Where(job => job.Operation == change.Operation).ToList();
            return Adopted(change, Evidence.Best(change, open.Count > 0 ? open : own) ?? new Finding(null, IsInDoubt: true), refusal);
        }
        catch (GesException)
        {
            return Adopted(change, new Finding(null, IsInDoubt: true), refusal);
        }
    }

    private async Task<GesGraph> ReadOrRefuseAsync(GesChange change, GesException refusal)
    {
        try
        {
            return await api.ShowGraphAsync(change.GraphId, call).ConfigureAwait(false);
        }
        catch (GesException)
        {
            throw refusal;
        }
    }

    private ChangeResult NotNeeded(GesChange change, GesException refusal) => new(
        NewJob(change, refusal.RequestId) with { Status = JobStatus.NotNeeded }, []);

    private GesJob NewJob(GesChange change, string? requestId) => new()
    {
        GraphId = change.GraphId,
        GraphName = change.GraphName,
        Operation = change.Operation,
        SubmittedAt = clock.GetUtcNow().LocalDateTime,
        RequestId = requestId,
    };
}
