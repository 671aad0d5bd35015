using System.Management.Automation;
using GesPowerShell.Graphs;

namespace GesPowerShell.Jobs;

/// <summary>Lists jobs, of all graphs or of some: in one walk of Task Center, or in one of each graph where that is shorter.</summary>
internal sealed class JobLister(
    IGesClient client, OperationContext call, GraphDirectory directory, JobConditions conditions, Func<IEnumerable<object>, Task> write)
{
    /// <summary>Of more graphs than this, the walk of everything is seldom the longer one.</summary>
    private const int Few = 8;

    private readonly WantedGraphs wanted = new();

    /// <summary>Names that no graph has. A job may have one all the same: jobs outlive graphs.</summary>
    private readonly HashSet<string> missing = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names as GES spells them, for its own filter.</summary>
    private readonly HashSet<string> spelt = new(StringComparer.Ordinal);
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    /// <summary>A graph of this id.</summary>
    public async Task AddIdAsync(string id)
    {
        var name = await directory.NameOfAsync(id).ConfigureAwait(false) ?? (await client.SendAsync(new ShowGraph(id), call).ConfigureAwait(false)).Name;
        wanted.AddId(id, name);
        spelt.Add(name);
    }

    /// <summary>Graphs of this name or pattern.</summary>
    public async Task AddNameAsync(string given)
    {
        if (WildcardPattern.ContainsWildcardCharacters(given))
        {
            wanted.AddPattern(given);
            return;
        }

        var name = WildcardPattern.Unescape(given);
        wanted.AddName(name);
        var names = await directory.SpellingsAsync(name).ConfigureAwait(false);
        spelt.UnionWith(names);
        if (names.Count == 0)
        {
            missing.Add(name);
        }
    }

    /// <summary>Writes the jobs of the graphs that were added, each once.</summary>
    /// <returns>Names that neither a graph nor a job has.</returns>
    public async Task<IReadOnlyCollection<string>> ListAsync()
    {
        if (wanted.IsEmpty)
        {
            return [];
        }

        var mustWalk = wanted.HasPatterns || missing.Count > 0;
        if (!mustWalk && spelt.Count == 1)
        {
            await WalkAsync(client.List(conditions.ToFilter(spelt.Single())), wanted.Include).ConfigureAwait(false);
            return [];
        }

        // Whether a name is known can only be said of a list without any other filter.
        var all = client.List(missing.Count > 0 ? new ListJobs() : conditions.ToFilter(null));
        var first = await all.NextAsync(call).ConfigureAwait(false);
        await WriteAsync(first.Items, wanted.Include).ConfigureAwait(false);
        if (!first.IsLast && !mustWalk && spelt.Count <= Few)
        {
            foreach (var name in spelt)
            {
                await WalkAsync(client.List(conditions.ToFilter(name)), wanted.Include).ConfigureAwait(false);
            }
        }
        else if (!first.IsLast)
        {
            await WalkAsync(all, wanted.Include).ConfigureAwait(false);
        }

        return missing;
    }

    /// <summary>Writes the jobs of all graphs.</summary>
    public Task ListAllAsync() => WalkAsync(client.List(conditions.ToFilter(null)), _ => true);

    private Task WalkAsync(IGesList<GesJob> list, Func<GesJob, bool> isWanted) => list.ForEachPageAsync(call, page => WriteAsync(page, isWanted));

    private async Task WriteAsync(IReadOnlyList<GesJob> page, Func<GesJob, bool> isWanted)
    {
        var jobs = new List<GesJob>();
        foreach (var listed in page)
        {
            missing.Remove(listed.GraphName ?? "");
            if (!conditions.Pass(listed) || !written.Add(listed.JobId!))
            {
                continue;
            }

            var job = listed with { GraphId = await directory.IdOfAsync(listed.GraphName).ConfigureAwait(false) };
            if (isWanted(job))
            {
                jobs.Add(job);
            }
        }

        await write(jobs).ConfigureAwait(false);
    }
}
