using GesPowerShell.Graphs;

namespace GesPowerShell.Jobs;

/// <summary>
/// Finds the graph ids of jobs to wait for that lack them. Reading a job needs the id of its graph, and so does reading the graph.
/// </summary>
internal sealed class GraphsOfJobs(IGesClient client, OperationContext context)
{
    private readonly GraphDirectory _directory = new(client);
    private readonly JobSearch _search = new(client);

    /// <summary>Ids that are not in Task Center's list.</summary>
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>Whether only the id of a job is known and Task Center's list does not have it.</summary>
    public bool IsMissing(GesJob job) => IsOpenWithoutName(job) && _missing.Contains(job.JobId!);

    /// <summary>
    /// Completes jobs with graph ids and names, by at most one read of each list. After a failed read they stay as they are.
    /// </summary>
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
                found[i] = found[i] with
                    { GraphId = found[i].GraphId ?? await _directory.IdOfAsync(found[i].GraphName, context).ConfigureAwait(false) };
            }
        }
        catch (GesException e) when (!e.IsFatal)
        {
            context.Verbose?.Invoke($"Which graphs these jobs belong to could not be read, so the jobs alone are watched: {e.Message}");
        }

        return found;
    }

    /// <summary>Completes jobs with only an id from Task Center's list.</summary>
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
