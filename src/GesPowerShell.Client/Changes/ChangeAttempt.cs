using GesPowerShell.Client.Api;

namespace GesPowerShell.Client.Changes;

/// <summary>One change: what is checked before it, and what its answer means. The request is sent once.</summary>
internal sealed class ChangeAttempt(IGesApi api, TimeProvider clock, GesCall call)
{
    /// <param name="change">What to do.</param>
    /// <param name="sending">Called right before the changing request leaves.</param>
    public async Task<(GesJob Job, IReadOnlyList<string> Warnings)> RunAsync(GesChange change, Action sending)
    {
        if (change is { Operation: GesOperation.Stop, Edition: GraphEdition.Database })
        {
            throw GesErrors.DatabaseEditionCannotBeStopped(change.Label);
        }

        if (change.Operation == GesOperation.Restart)
        {
            change = await CheckRestartableAsync(change).ConfigureAwait(false);
        }

        sending();
        try
        {
            var submission = await api.SubmitAsync(change, call).ConfigureAwait(false);
            return (NewJob(change, submission), []);
        }
        catch (GesException e) when (e.Fate == RequestFate.Unknown)
        {
            throw GesErrors.OutcomeUnknown(change.Operation, change.Label, change.GraphId, e);
        }
        catch (GesException e) when (e is { HttpStatus: 400, ErrorId: "RequestRefused" })
        {
            return await SettleAsync(change, e).ConfigureAwait(false);
        }
    }

    /// <summary>A restart always acts, so GES is not asked when the graph cannot be restarted: nobody knows what it would do then.</summary>
    private async Task<GesChange> CheckRestartableAsync(GesChange change)
    {
        var graph = await api.ShowGraphAsync(change.GraphId, call).ConfigureAwait(false);
        ThrowIfNotRestartable(graph, null);
        return change with { GraphName = graph.Name, Edition = graph.Edition };
    }

    /// <summary>GES refused: a fresh look at the graph tells whether that is the success that was asked for.</summary>
    private async Task<(GesJob Job, IReadOnlyList<string> Warnings)> SettleAsync(GesChange change, GesException refusal)
    {
        var graph = await ReadOrRefuseAsync(change, refusal).ConfigureAwait(false);
        change = change with { GraphName = graph.Name, Edition = graph.Edition };
        return change.Operation switch
        {
            GesOperation.Stop => await SettleStopAsync(change, graph, refusal).ConfigureAwait(false),
            GesOperation.Start => await SettleStartAsync(change, graph, refusal).ConfigureAwait(false),
            _ => throw SettleRestart(graph, refusal),
        };
    }

    private async Task<(GesJob Job, IReadOnlyList<string> Warnings)> SettleStopAsync(GesChange change, GesGraph graph, GesException refusal)
    {
        if (graph.Edition == GraphEdition.Database)
        {
            throw GesErrors.DatabaseEditionCannotBeStopped(graph.Name);
        }

        return graph.StatusCode switch
        {
            GraphStatus.Stopped => (NotNeeded(change, refusal), []),
            GraphStatus.Stopping => await AdoptAsync(change, refusal).ConfigureAwait(false),
            GraphStatus.Running => throw refusal,
            _ => throw GesErrors.GraphBusy(change.Operation, change.Label, graph.Status, refusal),
        };
    }

    private async Task<(GesJob Job, IReadOnlyList<string> Warnings)> SettleStartAsync(GesChange change, GesGraph graph, GesException refusal)
    {
        if (change.BackupId is not null && graph.StatusCode != GraphStatus.Stopped)
        {
            throw GesErrors.BackupNeedsStoppedGraph(change.Label, graph.Status, refusal);
        }

        return graph.StatusCode switch
        {
            var code when GraphStatus.IsUp(code) => (NotNeeded(change, refusal), []),
            var code when GraphStatus.IsStarting(code) => await AdoptAsync(change, refusal).ConfigureAwait(false),
            GraphStatus.Stopped => throw refusal,
            _ => throw GesErrors.GraphBusy(change.Operation, change.Label, graph.Status, refusal),
        };
    }

    private static GesException SettleRestart(GesGraph graph, GesException refusal)
    {
        ThrowIfNotRestartable(graph, refusal);
        return GraphStatus.IsRestartable(graph.StatusCode)
            ? refusal
            : GesErrors.GraphBusy(GesOperation.Restart, graph.Name, graph.Status, refusal);
    }

    private static void ThrowIfNotRestartable(GesGraph graph, GesException? refusal)
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

    /// <summary>Somebody else's request is doing what was asked for: its job is taken over.</summary>
    private async Task<(GesJob Job, IReadOnlyList<string> Warnings)> AdoptAsync(GesChange change, GesException refusal)
    {
        var running = await FindRunningAsync(change).ConfigureAwait(false);
        var job = (running ?? new GesJob { Status = JobStatus.Running }) with
        {
            GraphId = change.GraphId,
            GraphName = change.GraphName,
            Operation = change.Operation,
            Adopted = true,
            SubmittedAt = Now,
            RequestId = refusal.RequestId,
        };
        return (job, running?.Operation == change.Operation ? [] : [GesWarnings.AdoptedInDoubt(job, running?.JobName)]);
    }

    /// <summary>The latest job of the graph's name that is still open: of this operation, else of any.</summary>
    private async Task<GesJob?> FindRunningAsync(GesChange change)
    {
        try
        {
            var filter = new GesJobFilter { GraphName = change.GraphName, FromDay = clock.GetUtcNow().UtcDateTime.Date.AddDays(-1) };
            var page = await api.ListJobsAsync(filter, 0, 100, call).ConfigureAwait(false);
            return page.Items
                .Where(job => !JobStatus.IsOver(job.Status) && job.GraphName == change.GraphName)
                .OrderByDescending(job => job.Operation == change.Operation)
                .ThenByDescending(job => job.BeginTime ?? DateTime.MaxValue)
                .FirstOrDefault();
        }
        catch (GesException)
        {
            // The graph itself can be watched as well.
            return null;
        }
    }

    private GesJob NewJob(GesChange change, Submission submission) => new()
    {
        JobId = submission.JobId,
        GraphId = change.GraphId,
        GraphName = change.GraphName,
        Operation = change.Operation,
        Status = JobStatus.Pending,
        SubmittedAt = Now,
        RequestId = submission.RequestId,
    };

    private GesJob NotNeeded(GesChange change, GesException refusal) => new()
    {
        GraphId = change.GraphId,
        GraphName = change.GraphName,
        Operation = change.Operation,
        Status = JobStatus.NotNeeded,
        SubmittedAt = Now,
        RequestId = refusal.RequestId,
    };

    private DateTime Now => clock.GetUtcNow().LocalDateTime;
}
