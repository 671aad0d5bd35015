using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Operations;

namespace GesPowerShell.Client.Waiting;

/// <summary>
/// Reads jobs, then their graphs: few with single requests, many through the lists. A failed read results in no observation and does not
/// end the wait.
/// </summary>
internal sealed class PollReader(IRequestHandler handler, ServiceClock serviceClock)
{
    /// <summary>Up to this number single requests cost less than the lists.</summary>
    private const int SingleReadLimit = 8;

    private readonly ListReader _lists = new(handler, serviceClock);
    private GesException? _firstRefusal;
    private volatile GesException? _failure;

    /// <summary>Why the last poll could not read everything; null when it could.</summary>
    public GesException? Failure => _failure;

    public async Task<IReadOnlyList<(WaitEntry Entry, JobObservation Job, GraphObservation Graph)>> ReadAsync(
        IReadOnlyList<WaitEntry> entries, OperationContext context)
    {
        _failure = null;
        var jobs = await ReadJobsAsync(entries, context).ConfigureAwait(false);
        var graphs = await ReadGraphsAsync(
            [.. entries.Where(entry => ChangeSemantics.Of(entry.Job.Operation).EndsInGraph)], context).ConfigureAwait(false);
        return [.. entries.Select(entry =>
            (entry, jobs[entry], graphs.TryGetValue(entry, out var graph) ? graph : GraphObservation.Nothing))];
    }

    private async Task<Dictionary<WaitEntry, JobObservation>> ReadJobsAsync(IReadOnlyList<WaitEntry> entries, OperationContext context)
    {
        var readings = entries.ToDictionary(
            entry => entry, entry => entry.Job.JobId is null ? JobObservation.NoJob : JobObservation.Nothing);
        var open = entries.Where(entry => entry.Job.JobId is not null && !JobStatus.IsOver(entry.Job.Status)).ToList();
        foreach (var over in entries.Where(entry => JobStatus.IsOver(entry.Job.Status)))
        {
            readings[over] = new JobObservation { Job = over.Job };
        }

        var areMany = open.Count > SingleReadLimit;
        if (areMany || open.Exists(entry => entry.Job.GraphId is null))
        {
            var listed = await TryAsync(() => _lists.FindJobsAsync(open, context), context).ConfigureAwait(false);
            foreach (var entry in listed is null ? [] : open)
            {
                if (listed!.TryGetValue(entry.Job.JobId!, out var job))
                {
                    readings[entry] = new JobObservation { Job = job };
                }
                else if (entry.Job.GraphId is null)
                {
                    // Without a graph id the job can only be found in the list.
                    readings[entry] = JobObservation.NoJob;
                }
            }

            // After a failed list, many jobs are not read one by one in addition; few jobs did not need the list.
            open = listed is null && areMany
                ? []
                : open.FindAll(entry => listed?.ContainsKey(entry.Job.JobId!) != true && entry.Job.GraphId is not null);
        }

        await EachAsync(open.OrderBy(entry => entry.SingleReads).Take(SingleReadLimit).ToArray(), async entry =>
        {
            var reading = await ShowJobAsync(entry.Job, context).ConfigureAwait(false);
            lock (readings)
            {
                readings[entry] = reading;
            }
        }).ConfigureAwait(false);
        await ReadBackupsAsync(readings, context).ConfigureAwait(false);
        return readings;
    }

    private async Task<Dictionary<WaitEntry, GraphObservation>> ReadGraphsAsync(List<WaitEntry> entries, OperationContext context)
    {
        var readings = new Dictionary<WaitEntry, GraphObservation>();
        var open = entries.FindAll(entry => entry.Job.GraphId is not null);
        if (open.Count > SingleReadLimit)
        {
            var listed = await TryAsync(() => _lists.FindGraphsAsync(open, context), context).ConfigureAwait(false);
            foreach (var entry in open.Where(entry => listed?.ContainsKey(entry.Job.GraphId!) == true))
            {
                readings[entry] = GraphObservation.Of(listed![entry.Job.GraphId!]);
            }

            // A graph that is missing in the list may exist, since the order of pages is not guaranteed.
            open = listed is null ? [] : open.FindAll(entry => !listed.ContainsKey(entry.Job.GraphId!));
        }

        await EachAsync(open.OrderBy(entry => entry.SingleReads).Take(SingleReadLimit).ToArray(), async entry =>
        {
            var reading = await ShowGraphAsync(entry.Job.GraphId!, context).ConfigureAwait(false);
            lock (readings)
            {
                readings[entry] = reading;
            }
        }).ConfigureAwait(false);
        return readings;
    }

    private async Task<JobObservation> ShowJobAsync(GesJob job, OperationContext context)
    {
        try
        {
            return new JobObservation
                { Job = await handler.SendAsync(new ShowJob(job.GraphId!, job.JobId!), context).ConfigureAwait(false) };
        }
        catch (GesException e)
        {
            return e.IsJobUnknown || e.IsGraphGone
                ? new JobObservation { IsUnresolvable = true, Refusal = e }
                : Failed(e, JobObservation.Nothing, context);
        }
    }

    /// <summary>Reads the status of backups, which shows the result where GES does not resolve the job id.</summary>
    private async Task ReadBackupsAsync(Dictionary<WaitEntry, JobObservation> readings, OperationContext context)
    {
        var open = readings.Where(
            reading => reading.Value.IsUnresolvable && ChangeSemantics.Of(reading.Key.Job.Operation).MakesBackup).ToList();
        if (open.Count == 0 || await TryAsync(() => _lists.FindBackupsAsync(context), context).ConfigureAwait(false) is not { } listed)
        {
            return;
        }

        foreach (var (entry, _) in open.Select(reading => (reading.Key, reading.Value)))
        {
            if (entry.Job.BackupId is { } id && listed.TryGetValue(id, out var backup))
            {
                readings[entry] = new JobObservation { Job = new GesJob { Status = JobStatus.OfBackup(backup) } };
            }
        }
    }

    private async Task<GraphObservation> ShowGraphAsync(string graphId, OperationContext context)
    {
        try
        {
            return GraphObservation.Of(await handler.SendAsync(new ShowGraph(graphId), context).ConfigureAwait(false));
        }
        catch (GesException e)
        {
            return e.IsGraphGone ? GraphObservation.Gone : Failed(e, GraphObservation.Nothing, context);
        }
    }

    private async Task<T?> TryAsync<T>(Func<Task<T>> read, OperationContext context)
        where T : class
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (GesException e)
        {
            return Failed<T?>(e, null, context);
        }
    }

    /// <summary>
    /// Handles a failed read. Only Disconnect-Ges ends the wait, since no later read can succeed. The first refusal of the credentials or for
    /// lack of a permission is a warning, so that a user does not wait for an hour without knowing why.
    /// </summary>
    private T Failed<T>(GesException e, T reading, OperationContext context)
    {
        if (e.ErrorId == GesErrors.DisconnectedId)
        {
            throw e;
        }

        _failure = e;
        context.Verbose?.Invoke($"A poll failed and is repeated: {e.Message}");
        if ((e.IsFatal || e.Kind == GesErrorKind.PermissionDenied) && Interlocked.Exchange(ref _firstRefusal, e) is null)
        {
            context.Warning($"Waiting goes on, but GES no longer lets this connection look: {e.Message}");
        }

        return reading;
    }

    private static Task EachAsync(IEnumerable<WaitEntry> entries, Func<WaitEntry, Task> read) => Task.WhenAll(entries.Select(entry =>
    {
        entry.SingleReads++;
        return read(entry);
    }));
}
