using System.Management.Automation;
using GesPowerShell.Graphs;

namespace GesPowerShell.Jobs;

/// <summary>
/// Lists the jobs of some graphs of one connection: by one read of Task Center's whole list, or one filtered read for each graph.
/// </summary>
internal sealed class JobLister(
    IGesClient client, OperationContext context, GraphDirectory directory, JobConditions conditions, Func<IEnumerable<object>, Task> write)
{
    /// <summary>For more graphs than this the whole list is read, which is then usually faster.</summary>
    private const int MaxFilteredReads = 8;

    private readonly WantedGraphs _wanted = new();

    /// <summary>Names that no graph has. Jobs of deleted graphs may have them.</summary>
    private readonly HashSet<string> _missing = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names in the spelling of GES, for the filter of the API.</summary>
    private readonly HashSet<string> _spelt = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Adds a graph by its id.</summary>
    public async Task AddIdAsync(string id)
    {
        var name = await directory.NameOfAsync(id, context).ConfigureAwait(false)
            ?? (await client.SendAsync(new ShowGraph(id), context).ConfigureAwait(false)).Name;
        _wanted.AddId(id, name);
        _spelt.Add(name);
    }

    /// <summary>Adds graphs by a name or pattern.</summary>
    public async Task AddNameAsync(string given)
    {
        if (WildcardPattern.ContainsWildcardCharacters(given))
        {
            _wanted.AddPattern(given);
            return;
        }

        var name = WildcardPattern.Unescape(given);
        _wanted.AddName(name);
        var names = await directory.SpellingsAsync(name, context).ConfigureAwait(false);
        _spelt.UnionWith(names);
        if (names.Count == 0)
        {
            _missing.Add(name);
        }
    }

    /// <summary>Writes the jobs of the graphs that were added, each once.</summary>
    /// <returns>The names that neither a graph nor a job has.</returns>
    public async Task<IReadOnlyCollection<string>> ListAsync()
    {
        if (_wanted.IsEmpty)
        {
            return [];
        }

        var mustWalk = _wanted.HasPatterns || _missing.Count > 0;
        if (!mustWalk && _spelt.Count == 1)
        {
            await WalkAsync(client.List(conditions.ToFilter(_spelt.Single())), _wanted.Include).ConfigureAwait(false);
            return [];
        }

        // Only the list without other filters can show that no job has a name.
        var all = client.List(_missing.Count > 0 ? new ListJobs() : conditions.ToFilter(null));
        var first = await all.NextAsync(context).ConfigureAwait(false);
        await WriteAsync(first.Items, _wanted.Include).ConfigureAwait(false);
        if (!first.IsLast && !mustWalk && _spelt.Count <= MaxFilteredReads)
        {
            foreach (var name in _spelt)
            {
                await WalkAsync(client.List(conditions.ToFilter(name)), _wanted.Include).ConfigureAwait(false);
            }
        }
        else if (!first.IsLast)
        {
            await WalkAsync(all, _wanted.Include).ConfigureAwait(false);
        }

        return _missing;
    }

    private Task WalkAsync(IGesList<GesJob> list, Func<GesJob, bool> isWanted) =>
        list.ForEachPageAsync(context, page => WriteAsync(page, isWanted));

    private async Task WriteAsync(IReadOnlyList<GesJob> page, Func<GesJob, bool> isWanted)
    {
        var jobs = new List<GesJob>();
        foreach (var listed in page)
        {
            _missing.Remove(listed.GraphName ?? "");
            if (!conditions.Pass(listed) || !_written.Add(listed.JobId!))
            {
                continue;
            }

            var job = listed with { GraphId = await directory.IdOfAsync(listed.GraphName, context).ConfigureAwait(false) };
            if (isWanted(job))
            {
                jobs.Add(job);
            }
        }

        await write(jobs).ConfigureAwait(false);
    }
}
