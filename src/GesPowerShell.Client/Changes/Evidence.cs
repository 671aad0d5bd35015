using GesPowerShell.Client.Api;
using GesPowerShell.Client.Listing;
using GesPowerShell.Client.Retrying;

namespace GesPowerShell.Client.Changes;

/// <summary>
/// Finds out whether a change whose answer was lost has begun: GES has no key by which it could be asked. Reads alone.
/// </summary>
internal sealed class Evidence(IGesApi api, TimeProvider clock, Pauses pauses, GesCall call)
{
    /// <summary>How long to look. A request that begins later than this stays unknown.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>The jobs of graphs of this name, of yesterday, today and tomorrow: the days are GES's, the clock is ours.</summary>
    /// <param name="from">Asks again, where nothing comes of it otherwise; or once, where another look follows anyway.</param>
    /// <param name="graphName">The graphs' name.</param>
    public async Task<IReadOnlyList<GesJob>> JobsAsync(IGesApi from, string graphName)
    {
        var today = clock.GetUtcNow().UtcDateTime.Date;
        var filter = new GesJobFilter { GraphName = graphName, FromDay = today.AddDays(-1), ToDay = today.AddDays(1) };
        var list = new PagedList<GesJob>((offset, limit, at) => from.ListJobsAsync(filter, offset, limit, at), job => job.JobId, "jobs");
        var jobs = await list.ReadAllAsync(call with { Warning = call.Verbose ?? (_ => { }) }).ConfigureAwait(false);
        return [.. jobs.Where(job => job.GraphName == graphName)];
    }

    /// <summary>Looks until something shows that the change began; null when nothing did.</summary>
    /// <param name="change">The change.</param>
    /// <param name="jobsBefore">Ids of the graph's jobs before the request; null when they were not read.</param>
    public async Task<Finding?> LookAsync(GesChange change, HashSet<string>? jobsBefore)
    {
        var began = clock.GetTimestamp();
        for (var pause = TimeSpan.FromSeconds(1); await pauses.WaitAsync(pause, call).ConfigureAwait(false);)
        {
            if (await TryLookAsync(change, jobsBefore).ConfigureAwait(false) is { } finding)
            {
                return finding;
            }

            var left = Patience - clock.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
            {
                return null;
            }

            pause = TimeSpan.FromTicks(Math.Min(Math.Min(pause.Ticks * 2, LongestPause.Ticks), left.Ticks));
        }

        return null;
    }

    /// <summary>The latest of the jobs that this operation can be: of its name, else of a name that says nothing.</summary>
    public static Finding? Best(GesChange change, IEnumerable<GesJob> jobs)
    {
        var candidates = jobs
            .Where(job => job.Operation == change.Operation || GesOperation.MovesGraph(job.Operation) || !GesOperation.IsKnown(job.Operation))
            .OrderByDescending(job => job.Operation == change.Operation)
            .ThenByDescending(job => job.BeginTime?.ToUniversalTime() ?? DateTime.MaxValue)
            .ToList();
        return candidates.Count == 0 ? null : new Finding(candidates[0], candidates.Count > 1 || candidates[0].Operation != change.Operation);
    }

    private async Task<Finding?> TryLookAsync(GesChange change, HashSet<string>? jobsBefore)
    {
        try
        {
            // The job first: seeing it says most, and the graph can read as before for a while.
            if (jobsBefore is not null
                && Best(change, (await JobsAsync(api, change.GraphName!).ConfigureAwait(false)).Where(job => !jobsBefore.Contains(job.JobId!))) is { } found)
            {
                return found;
            }

            var graph = await api.ShowGraphAsync(change.GraphId, call).ConfigureAwait(false);
            return ShowsThatItBegan(change.Operation, graph.StatusCode) ? await OfMovingAsync(change, graph, jobsBefore).ConfigureAwait(false) : null;
        }
        catch (GesException e)
        {
            call.Verbose?.Invoke($"A look for what became of it failed and is repeated: {e.Message}");
            return null;
        }
    }

    private async Task<Finding> OfMovingAsync(GesChange change, GesGraph graph, HashSet<string>? jobsBefore)
    {
        var jobs = await JobsAsync(api, graph.Name).ConfigureAwait(false);
        return Best(change, jobs.Where(job => jobsBefore?.Contains(job.JobId!) != true && job.Operation == change.Operation)) ?? new Finding(null, IsInDoubt: true);
    }

    private static bool ShowsThatItBegan(string operation, string code) => operation switch
    {
        GesOperation.Stop => code is GraphStatus.Stopping or GraphStatus.Stopped,
        GesOperation.Start => GraphStatus.IsStarting(code) || GraphStatus.IsUp(code),
        _ => GraphStatus.IsMoving(code),
    };
}

/// <summary>A sign that a change began.</summary>
/// <param name="Job">Its job; null when the graph alone shows it.</param>
/// <param name="IsInDoubt">The job's name, or a second candidate, leaves doubt.</param>
internal sealed record Finding(GesJob? Job, bool IsInDoubt);
