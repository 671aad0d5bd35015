using GesPowerShell.Graphs;

namespace GesPowerShell.Jobs;

/// <summary>
/// Finds the graphs of jobs that are to be waited for and do not name theirs by id: showing a job needs it, and so does watching the graph.
/// </summary>
internal sealed class GraphsOfJobs(IGesClient client, GesCall call)
{
    private readonly GraphDirectory directory = new(client, call);

    /// <summary>Ids that the whole of Task Center's list does not have.</summary>
    private HashSet<string> missing = [];

    /// <summary>Nothing is known of it but an id that Task Center's list does not have.</summary>
    public bool IsMissing(GesJob job) => IsOpenWithoutName(job) && missing.Contains(job.JobId!);

    /// <summary>The same jobs, with what could be found: at most one walk of the jobs and one of the graphs. What fails is only not found.</summary>
    public async Task<IReadOnlyList<GesJob>> FindAsync(IReadOnlyList<GesJob> jobs)
    {
        if (!jobs.Any(IsOpenWithoutGraph))
        {
            return jobs;
        }

        var found = jobs.ToArray();
        try
        {
            await NameAsync(found).ConfigureAwait(false);
            for (var i = 0; i < found.Length; i++)
            {
                found[i] = found[i] with { GraphId = found[i].GraphId ?? await directory.IdOfAsync(found[i].GraphName).ConfigureAwait(false) };
            }
        }
        catch (GesException e) when (!e.IsFatal)
        {
            call.Verbose?.Invoke($"Which graphs these jobs belong to could not be read, so the jobs alone are watched: {e.Message}");
        }

        return found;
    }

    /// <summary>Of jobs of which nothing but the id is known, what Task Center's list says.</summary>
    private async Task NameAsync(GesJob[] jobs)
    {
        var wanted = new HashSet<string>(jobs.Where(IsOpenWithoutName).Select(job => job.JobId!), StringComparer.Ordinal);
        var listed = new Dictionary<string, GesJob>(StringComparer.Ordinal);
        var list = client.Jobs(new GesJobFilter());
        for (var isLast = false; wanted.Count > 0 && !isLast;)
        {
            var page = await list.NextAsync(call).ConfigureAwait(false);
            isLast = page.IsLast;
            foreach (var job in page.Items.Where(job => wanted.Remove(job.JobId!)))
            {
                listed.Add(job.JobId!, job);
            }
        }

        for (var i = 0; i < jobs.Length; i++)
        {
            jobs[i] = IsOpenWithoutName(jobs[i]) && listed.TryGetValue(jobs[i].JobId!, out var read) ? jobs[i].ReadAgainAs(read) : jobs[i];
        }

        missing = wanted;
    }

    private static bool IsOpenWithoutName(GesJob job) => IsOpenWithoutGraph(job) && job is { GraphName: null, JobId: not null };

    private static bool IsOpenWithoutGraph(GesJob job) => job.GraphId is null && !JobStatus.IsOver(job.Status);
}
