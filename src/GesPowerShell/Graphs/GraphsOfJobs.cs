namespace GesPowerShell.Graphs;

/// <summary>
/// Finds the graphs of jobs that are to be waited for and do not name theirs by id: showing a job needs it, and so does watching the graph.
/// </summary>
internal sealed class GraphsOfJobs(IGesClient client, GesCall call)
{
    private readonly GraphDirectory directory = new(client, call);
    private bool hasSearched;

    /// <summary>Nothing is known of it but an id that Task Center's list does not have.</summary>
    public bool IsMissing(GesJob job) => hasSearched && IsOpenWithoutName(job);

    /// <summary>The same jobs, with what could be found: at most one walk of the jobs and one of the graphs. What fails is only not found.</summary>
    public async Task<IReadOnlyList<GesJob>> FindAsync(IReadOnlyList<GesJob> jobs)
    {
        if (!jobs.Any(IsOpenWithoutGraph))
        {
            return jobs;
        }

        try
        {
            var found = new List<GesJob>();
            foreach (var job in await NameAsync(jobs).ConfigureAwait(false))
            {
                found.Add(job with { GraphId = job.GraphId ?? await directory.IdOfAsync(job.GraphName).ConfigureAwait(false) });
            }

            return found;
        }
        catch (GesException e) when (!e.IsFatal)
        {
            call.Verbose?.Invoke($"Which graphs these jobs belong to could not be read, so the jobs alone are watched: {e.Message}");
            return jobs;
        }
    }

    /// <summary>Of jobs of which nothing but the id is known, what Task Center's list says.</summary>
    private async Task<IReadOnlyList<GesJob>> NameAsync(IReadOnlyList<GesJob> jobs)
    {
        var wanted = new HashSet<string>(jobs.Where(IsOpenWithoutName).Select(job => job.JobId!), StringComparer.Ordinal);
        var found = new Dictionary<string, GesJob>(StringComparer.Ordinal);
        var list = client.Jobs(new GesJobFilter());
        for (var isLast = false; wanted.Count > 0 && !isLast;)
        {
            var page = await list.NextAsync(call).ConfigureAwait(false);
            isLast = page.IsLast;
            foreach (var job in page.Items.Where(job => job.JobId is not null && wanted.Remove(job.JobId)))
            {
                found.Add(job.JobId!, job);
            }
        }

        hasSearched = true;
        return [.. jobs.Select(job => IsOpenWithoutName(job) && found.TryGetValue(job.JobId!, out var read) ? job.ReadAgainAs(read) : job)];
    }

    private static bool IsOpenWithoutName(GesJob job) => IsOpenWithoutGraph(job) && job is { GraphName: null, JobId: not null };

    private static bool IsOpenWithoutGraph(GesJob job) => job.GraphId is null && !JobStatus.IsOver(job.Status);
}
