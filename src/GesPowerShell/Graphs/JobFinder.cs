using System.Management.Automation;

namespace GesPowerShell.Graphs;

/// <summary>Finds jobs by their ids.</summary>
internal sealed class JobFinder(IGesClient client, GesCall call, GraphDirectory directory)
{
    /// <summary>With the graph's id one request, also when its name leads to one; else the list is searched, since jobs outlive graphs.</summary>
    public async Task<GesJob> FindAsync(string id, JobQuery query)
    {
        var graphId = query.GraphId ?? (query.GraphNames is { Length: 1 } names && !WildcardPattern.ContainsWildcardCharacters(names[0])
            ? await directory.IdOfAsync(WildcardPattern.Unescape(names[0])).ConfigureAwait(false)
            : null);
        if (graphId is not null)
        {
            return await client.ShowJobAsync(graphId, id, call).ConfigureAwait(false);
        }

        var listed = await SearchAsync(id).ConfigureAwait(false);
        return listed is not null && IsOf(query.GraphNames, listed)
            ? listed with { GraphId = await directory.IdOfAsync(listed.GraphName).ConfigureAwait(false) }
            : throw GesErrors.JobIdNotFound(id);
    }

    private static bool IsOf(string[]? names, GesJob job) => names is null || Array.Exists(
        names, name => WildcardPattern.Get(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch(job.GraphName ?? ""));

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
}
