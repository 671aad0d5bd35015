using System.Management.Automation;

namespace GesPowerShell.Graphs;

/// <summary>Finds jobs, and the graphs that they belong to.</summary>
internal sealed class JobFinder(
    IGesClient client, GesCall call, GraphDirectory directory, Func<IEnumerable<object>, Task> write, Func<GesException, object, Task> writeError)
{
    public async Task FindAsync(JobQuery query)
    {
        foreach (var id in query.JobIds ?? [])
        {
            await GuardedAsync(id, () => ShowAsync(id, query)).ConfigureAwait(false);
        }

        if (query.JobIds is null)
        {
            await GuardedAsync((object?)query.GraphId ?? query.GraphName!, () => ListAsync(query)).ConfigureAwait(false);
        }
    }

    /// <summary>With the graph's id one request, also when its name leads to one; else the list is searched, since jobs outlive graphs.</summary>
    private async Task ShowAsync(string id, JobQuery query)
    {
        var graphId = query.GraphId ?? (HasExactName(query) ? await directory.IdOfAsync(query.GraphName).ConfigureAwait(false) : null);
        if (graphId is not null)
        {
            await write([await client.ShowJobAsync(graphId, id, call).ConfigureAwait(false)]).ConfigureAwait(false);
            return;
        }

        var listed = await SearchAsync(id).ConfigureAwait(false);
        if (listed is null || NamePattern(query.GraphName)?.IsMatch(listed.GraphName ?? "") == false)
        {
            throw GesErrors.JobIdNotFound(id);
        }

        await write([await WithGraphIdAsync(listed).ConfigureAwait(false)]).ConfigureAwait(false);
    }

    private async Task<GesJob?> SearchAsync(string id)
    {
        var list = client.Jobs(new GesJobFilter());
        GesPage<GesJob> page;
        do
        {
            page = await list.NextAsync(call).ConfigureAwait(false);
            if (page.Items.FirstOrDefault(job => job.JobId == id) is { } found)
            {
                return found;
            }
        }
        while (!page.IsLast);

        return null;
    }

    private async Task ListAsync(JobQuery query)
    {
        var name = query.GraphId is null ? query.GraphName : (await client.ShowGraphAsync(query.GraphId, call).ConfigureAwait(false)).Name;
        var pattern = query.GraphId is null ? NamePattern(name) : NamePattern(WildcardPattern.Escape(name));
        var filter = new GesJobFilter
        {
            Status = query.Status,
            GraphName = query.GraphId is null ? null : name,
            FromDay = query.After?.ToUniversalTime().Date,
            ToDay = query.Before?.ToUniversalTime().Date,
        };

        await client.Jobs(filter).ForEachPageAsync(call, async page =>
        {
            var jobs = new List<GesJob>();
            foreach (var job in page.Where(job => pattern?.IsMatch(job.GraphName ?? "") != false && IsWithin(job, query)))
            {
                var known = await WithGraphIdAsync(job).ConfigureAwait(false);
                if (query.GraphId is null || known.GraphId == query.GraphId || known.GraphId is null)
                {
                    jobs.Add(known);
                }
            }

            await write(jobs).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static WildcardPattern? NamePattern(string? name) => name is null ? null : WildcardPattern.Get(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);

    private static bool HasExactName(JobQuery query) => query.GraphName is not null && !WildcardPattern.ContainsWildcardCharacters(query.GraphName);

    /// <summary>The API filters by days; the user may have meant a time of day. A job that has not begun is never too early.</summary>
    private static bool IsWithin(GesJob job, JobQuery query) =>
        (query.Status is null || job.Status == query.Status)
        && (job.BeginTime is not { } begun || ((query.After is null || begun >= query.After) && (query.Before is null || begun <= query.Before)));

    private async Task<GesJob> WithGraphIdAsync(GesJob job) => job with { GraphId = await directory.IdOfAsync(job.GraphName).ConfigureAwait(false) };

    private async Task GuardedAsync(object target, Func<Task> action)
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (GesException e)
        {
            await writeError(e, target).ConfigureAwait(false);
        }
    }
}
