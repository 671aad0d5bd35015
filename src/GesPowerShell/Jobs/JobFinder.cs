using System.Management.Automation;
using GesPowerShell.Graphs;

namespace GesPowerShell.Jobs;

/// <summary>Finds jobs by their ids, all in one walk of Task Center at most.</summary>
internal sealed class JobFinder(IGesClient client, OperationContext call, GraphDirectory directory)
{
    private readonly JobSearch search = new(client, call);

    /// <summary>With the graph's id one request, also when its name leads to one; else the list is searched, since jobs outlive graphs.</summary>
    public async Task<GesJob> FindAsync(JobQuery query)
    {
        var id = query.JobId;
        var graphId = query.GraphId ?? (query.GraphNames is { Length: 1 } names && !WildcardPattern.ContainsWildcardCharacters(names[0])
            ? await directory.IdOfAsync(WildcardPattern.Unescape(names[0])).ConfigureAwait(false)
            : null);
        if (graphId is not null)
        {
            return await client.SendAsync(new ShowJob(graphId, id), call).ConfigureAwait(false);
        }

        return await search.FindAsync(id).ConfigureAwait(false) is { } job && IsOf(query.GraphNames, job)
            ? job with { GraphId = await directory.IdOfAsync(job.GraphName).ConfigureAwait(false) }
            : throw GesErrors.JobIdNotFound(id);
    }

    private static bool IsOf(string[]? names, GesJob job) => names is null || Array.Exists(
        names, name => WildcardPattern.Get(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch(job.GraphName ?? ""));
}
