using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Listing;
using GesPowerShell.Client.Operations;

namespace GesPowerShell.Client.Changes;

/// <summary>
/// Finds out what became of a change whose response was lost: GES has no idempotency key by which it could be asked. It only reads.
/// </summary>
/// <param name="handler">Sends a read once: where one fails, the next look follows anyway.</param>
/// <param name="clock">For how long to look.</param>
/// <param name="delay">Between looks.</param>
/// <param name="serviceClock">For the days of the job list.</param>
internal sealed class LostResponseReconciler(IRequestHandler handler, TimeProvider clock, RetryDelay delay, ServiceClock serviceClock)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The jobs of the graphs of this name, of yesterday, today and tomorrow by GES's clock: midnight may pass between two looks.
    /// </summary>
    /// <param name="from">Reads the list.</param>
    /// <param name="graphName">Name of the graphs.</param>
    /// <param name="context">For the reads.</param>
    public async Task<IReadOnlyList<GesJob>> JobsAsync(IRequestHandler from, string graphName, OperationContext context)
    {
        var today = serviceClock.Now.UtcDateTime.Date;
        var request = new ListJobs { GraphName = graphName, FromDay = today.AddDays(-1), ToDay = today.AddDays(1) };
        var jobs = await new PagedList<GesJob>(from, request).ReadAllAsync(context.WithoutWarnings()).ConfigureAwait(false);
        return [.. jobs.Where(job => job.GraphName == graphName)];
    }

    /// <summary>Looks until something shows that the change was carried out; null when nothing did.</summary>
    /// <param name="change">The change.</param>
    /// <param name="jobsBefore">Ids of the graph's jobs before the request; null when they were not read.</param>
    /// <param name="context">For the reads.</param>
    public async Task<JobMatch?> ReconcileAsync(GraphChange change, HashSet<string>? jobsBefore, OperationContext context)
    {
        var began = clock.GetTimestamp();
        for (var pause = TimeSpan.FromSeconds(1); await delay.WaitAsync(pause, context).ConfigureAwait(false);)
        {
            if (await TryFindAsync(change, jobsBefore, context).ConfigureAwait(false) is { } match)
            {
                return match;
            }

            var left = change.Semantics.LookFor - clock.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
            {
                return null;
            }

            pause = TimeSpan.FromTicks(Math.Min(Math.Min(pause.Ticks * 2, LongestPause.Ticks), left.Ticks));
        }

        return null;
    }

    private async Task<JobMatch?> TryFindAsync(GraphChange change, HashSet<string>? jobsBefore, OperationContext context)
    {
        try
        {
            // The job is looked for first: it says most, and the graph can read as before for a while.
            if (jobsBefore is not null)
            {
                var jobs = await JobsAsync(handler, change.GraphName!, context).ConfigureAwait(false);
                if (JobMatch.Best(change, jobs.Where(job => !jobsBefore.Contains(job.JobId!))) is { } match)
                {
                    return match;
                }
            }

            var graph = await handler.SendAsync(new ShowGraph(change.GraphId), context).ConfigureAwait(false);
            return change.Semantics.TraceStates.Contains(graph.StatusCode)
                ? await MatchOfAsync(change, graph, jobsBefore, context).ConfigureAwait(false)
                : null;
        }
        catch (GesException e)
        {
            context.Verbose?.Invoke($"A look for what became of it failed and is repeated: {e.Message}");
            return null;
        }
    }

    /// <summary>The graph's state shows the change; its job is adopted if it has the operation's name.</summary>
    private async Task<JobMatch> MatchOfAsync(GraphChange change, GesGraph graph, HashSet<string>? jobsBefore, OperationContext context)
    {
        var jobs = await JobsAsync(handler, graph.Name, context).ConfigureAwait(false);
        return JobMatch.Best(change, jobs.Where(job => jobsBefore?.Contains(job.JobId!) != true && JobMatch.IsOf(change, job)))
            ?? JobMatch.OfGraphAlone;
    }
}
