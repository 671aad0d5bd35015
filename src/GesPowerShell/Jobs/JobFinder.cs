using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Jobs;

/// <summary>Finds jobs of one connection by their ids.</summary>
internal sealed class JobFinder(IGesClient client, GraphDirectory directory)
{
    private readonly JobSearch _search = new(client);

    /// <summary>
    /// Finds a job. With a graph id, or a name that belongs to one graph, this takes one request. Else the list is searched, since Task
    /// Center also has jobs of deleted graphs.
    /// </summary>
    public async Task<GesJob> FindAsync(JobQuery query, OperationContext context)
    {
        var id = query.JobId;
        var graphId = query.GraphId ?? (query.GraphNames is { Length: 1 } names && !WildcardPattern.ContainsWildcardCharacters(names[0])
            ? await directory.IdOfAsync(WildcardPattern.Unescape(names[0]), context).ConfigureAwait(false)
            : null);
        if (graphId is not null)
        {
            return await client.SendAsync(new ShowJob(graphId, id), context).ConfigureAwait(false);
        }

        return await _search.FindAsync(id, context).ConfigureAwait(false) is { } job && IsOf(query.GraphNames, job)
            ? job with { GraphId = await directory.IdOfAsync(job.GraphName, context).ConfigureAwait(false) }
            : throw GesErrors.JobIdNotFound(id);
    }

    private static bool IsOf(string[]? names, GesJob job) => names is null || Array.Exists(
        names,
        name => Wildcards.ToPattern(name).IsMatch(job.GraphName ?? ""));
}
