using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Listing;
using GesPowerShell.Client.Operations;

namespace GesPowerShell.Client.Waiting;

/// <summary>Finds many jobs or graphs in the lists, with as few pages as possible.</summary>
/// <param name="handler">Sends a read once.</param>
/// <param name="serviceClock">The clock for the days of the job list.</param>
internal sealed class ListReader(IRequestHandler handler, ServiceClock serviceClock)
{
    /// <summary>Returns the found jobs by id.</summary>
    public async Task<IReadOnlyDictionary<string, GesJob>> FindJobsAsync(IReadOnlyList<WaitEntry> entries, OperationContext context)
    {
        // One day earlier, since the estimate of GES's clock has whole seconds, and that clock may have been corrected since.
        var request = new ListJobs { FromDay = entries.Min(Began).Date.AddDays(-1) };
        var wanted = new HashSet<string>(entries.Select(entry => entry.Job.JobId!), StringComparer.Ordinal);
        var found = new Dictionary<string, GesJob>(StringComparer.Ordinal);
        await WalkAsync(new PagedList<GesJob>(handler, request), Take, wanted, context).ConfigureAwait(false);
        return found;

        void Take(GesJob job)
        {
            if (job.JobId is { } id && wanted.Remove(id))
            {
                found[id] = job;
            }
        }
    }

    /// <summary>Returns the found graphs by id.</summary>
    public async Task<IReadOnlyDictionary<string, GesGraph>> FindGraphsAsync(IReadOnlyList<WaitEntry> entries, OperationContext context)
    {
        var wanted = new HashSet<string>(entries.Select(entry => entry.Job.GraphId!), StringComparer.OrdinalIgnoreCase);
        var found = new Dictionary<string, GesGraph>(StringComparer.OrdinalIgnoreCase);
        await WalkAsync(new PagedList<GesGraph>(handler, new ListGraphs()), Take, wanted, context).ConfigureAwait(false);
        return found;

        void Take(GesGraph graph)
        {
            if (wanted.Remove(graph.Id))
            {
                found[graph.Id] = graph;
            }
        }
    }

    /// <summary>Returns all backups by id.</summary>
    public async Task<IReadOnlyDictionary<string, GesBackup>> FindBackupsAsync(OperationContext context)
    {
        var backups = await new PagedList<GesBackup>(handler, new ListBackups())
            .ReadAllAsync(context.WithoutWarnings()).ConfigureAwait(false);
        return backups.GroupBy(backup => backup.BackupId).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    /// <summary>
    /// When the job began; UTC. A job without a graph id is only in the list, so its own time, which may be wrong in a file, is not used.
    /// </summary>
    private DateTime Began(WaitEntry entry) => entry.Job switch
    {
        { GraphId: not null, SubmittedAt: { } submitted } => serviceClock.OfLocal(submitted),
        { GraphId: not null, BeginTime: { } begin } => begin.ToUniversalTime(),
        _ => serviceClock.Now.UtcDateTime.AddMonths(-1),
    };

    /// <summary>Reads pages until all wanted items were found or the list ends.</summary>
    private static async Task WalkAsync<T>(PagedList<T> list, Action<T> take, HashSet<string> wanted, OperationContext context)
    {
        GesPage<T> page;
        do
        {
            page = await list.NextAsync(context.WithoutWarnings()).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                take(item);
            }
        }
        while (wanted.Count > 0 && !page.IsLast);
    }
}
