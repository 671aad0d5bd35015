using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Operations;

namespace GesPowerShell.Client.Waiting;

/// <summary>
/// Reads jobs, then their graphs: a few one by one, many through the two lists. A read that fails teaches nothing and ends nothing.
/// </summary>
internal sealed class PollReader(IRequestHandler handler, ServiceClock serviceClock)
{
    /// <summary>Up to this many, single reads cost less than walking the lists.</summary>
    private const int Few = 8;

    private readonly ListReader _lists = new(handler, serviceClock);
    private GesException? _lastFatal;

    public async Task<IReadOnlyList<(WaitEntry Entry, JobObservation Job, GraphObservation Graph)>> ReadAsync(IReadOnlyList<WaitEntry> entries, OperationContext context)
    {
        var jobs = await ReadJobsAsync(entries, context).ConfigureAwait(false);
        var graphs = await ReadGraphsAsync([.. entries.Where(entry => ChangeSemantics.Of(entry.Job.Operation).EndsInGraph)], context).ConfigureAwait(false);
        return [.. entries.Select(entry => (entry, jobs[entry], graphs.TryGetValue(entry, out var graph) ? graph : GraphObservation.Nothing))];
    }

    private async Task<Dictionary<WaitEntry, JobObservation>> ReadJobsAsync(IReadOnlyList<WaitEntry> entries, OperationContext context)
    {
        var readings = entries.ToDictionary(entry => entry, entry => entry.Job.JobId is null ? JobObservation.NoJob : JobObservation.Nothing);
        var open = entries.Where(entry => entry.Job.JobId is not null && !JobStatus.IsOver(entry.Job.Status)).ToList();
        foreach (var over in entries.Where(entry => JobStatus.IsOver(entry.Job.Status)))
        {
            readings[over] = new JobObservation { Job = over.Job };
        }

        var areMany = open.Count > Few;
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
                    // The list is the only place where it could have been.
                    readings[entry] = JobObservation.NoJob;
                }
            }

            // Many are not asked one by one on top of a list that failed; a few never needed it.
            open = listed is null && areMany ? [] : open.FindAll(entry => listed?.ContainsKey(entry.Job.JobId!) != true && entry.Job.GraphId is not null);
        }

        await EachAsync(open.OrderBy(entry => entry.SingleReads).Take(Few).ToArray(), async entry =>
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
        if (open.Count > Few)
        {
            var listed = await TryAsync(() => _lists.FindGraphsAsync(open, context), context).ConfigureAwait(false);
            foreach (var entry in open.Where(entry => listed?.ContainsKey(entry.Job.GraphId!) == true))
            {
                readings[entry] = GraphObservation.Of(listed![entry.Job.GraphId!]);
            }

            // Not in the list is no proof of deletion: the order of its pages is not promised.
            open = listed is null ? [] : open.FindAll(entry => !listed.ContainsKey(entry.Job.GraphId!));
        }

        await EachAsync(open.OrderBy(entry => entry.SingleReads).Take(Few).ToArray(), async entry =>
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
            return new JobObservation { Job = await handler.SendAsync(new ShowJob(job.GraphId!, job.JobId!), context).ConfigureAwait(false) };
        }
        catch (GesException e)
        {
            return e.IsJobUnknown || e.IsGraphGone ? new JobObservation { IsUnresolvable = true, Refusal = e } : Failed(e, JobObservation.Nothing, context);
        }
    }

    /// <summary>A backup's own status says how its job ended, where GES does not know the job.</summary>
    private async Task ReadBackupsAsync(Dictionary<WaitEntry, JobObservation> readings, OperationContext context)
    {
        var open = readings.Where(reading => reading.Value.IsUnresolvable && ChangeSemantics.Of(reading.Key.Job.Operation).MakesBackup).ToList();
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

    /// <summary>Nothing ends but by a Disconnect-Ges, after which no read can succeed. And somebody who waits for an hour should know when their credentials no longer work.</summary>
    private T Failed<T>(GesException e, T reading, OperationContext context)
    {
        if (e.ErrorId == GesErrors.DisconnectedId)
        {
            throw e;
        }

        context.Verbose?.Invoke($"A poll failed and is repeated: {e.Message}");
        if (e.IsFatal && Interlocked.Exchange(ref _lastFatal, e) is null)
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
