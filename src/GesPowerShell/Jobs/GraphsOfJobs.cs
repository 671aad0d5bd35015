using GesPowerShell.Graphs;

namespace GesPowerShell.Jobs;

/// <summary>
/// Finds the graphs of jobs that are to be waited for and do not name theirs by id: showing a job needs it, and so does watching the graph.
/// </summary>
internal sealed class GraphsOfJobs(IGesClient client, OperationContext context)
{
    private readonly GraphDirectory _directory = new(client);
    private readonly JobSearch _search = new(client);

    /// <summary>Ids that the whole of Task Center's list does not have.</summary>
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>Nothing is known of it but an id that Task Center's list does not have.</summary>
    public bool IsMissing(GesJob job) => IsOpenWithoutName(job) && _missing.Contains(job.JobId!);

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
                found[i] = found[i] with { GraphId = found[i].GraphId ?? await _directory.IdOfAsync(found[i].GraphName, context).ConfigureAwait(false) };
            }
        }
        catch (GesException e) when (!e.IsFatal)
        {
            context.Verbose?.Invoke($"Which graphs these jobs belong to could not be read, so the jobs alone are watched: {e.Message}");
        }

        return found;
    }

    /// <summary>Of jobs of which nothing but the id is known, what Task Center's list says.</summary>
    private async Task NameAsync(GesJob[] jobs)
    {
        for (var i = 0; i < jobs.Length; i++)
        {
            if (!IsOpenWithoutName(jobs[i]))
            {
                continue;
            }

            if (await _search.FindAsync(jobs[i].JobId!, context).ConfigureAwait(false) is { } listed)
            {
                jobs[i] = jobs[i].ReadAgainAs(listed);
            }
            else
            {
                _missing.Add(jobs[i].JobId!);
            }
        }
    }

    private static bool IsOpenWithoutName(GesJob job) => IsOpenWithoutGraph(job) && job is { GraphName: null, JobId: not null };

    private static bool IsOpenWithoutGraph(GesJob job) => job.GraphId is null && !JobStatus.IsOver(job.Status);
}
