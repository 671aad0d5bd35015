using System.Management.Automation;
using GesPowerShell.Graphs;

namespace GesPowerShell.Jobs;

/// <summary>Lists the jobs of some graphs of one connection: in one walk of Task Center, or in one of each graph where that is shorter.</summary>
internal sealed class JobLister(
    IGesClient client, OperationContext context, GraphDirectory directory, JobConditions conditions, Func<IEnumerable<object>, Task> write)
{
    /// <summary>Of more graphs than this, the walk of everything is seldom the longer one.</summary>
    private const int Few = 8;

    private readonly WantedGraphs _wanted = new();

    /// <summary>Names that no graph has. A job may have one all the same: jobs outlive graphs.</summary>
    private readonly HashSet<string> _missing = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names as GES spells them, for its own filter.</summary>
    private readonly HashSet<string> _spelt = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>A graph of this id.</summary>
    public async Task AddIdAsync(string id)
    {
        var name = await directory.NameOfAsync(id, context).ConfigureAwait(false) ?? (await client.SendAsync(new ShowGraph(id), context).ConfigureAwait(false)).Name;
        _wanted.AddId(id, name);
        _spelt.Add(name);
    }

    /// <summary>Graphs of this name or pattern.</summary>
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
    /// <returns>Names that neither a graph nor a job has.</returns>
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

        // Whether a name is known can only be said of a list without any other filter.
        var all = client.List(_missing.Count > 0 ? new ListJobs() : conditions.ToFilter(null));
        var first = await all.NextAsync(context).ConfigureAwait(false);
        await WriteAsync(first.Items, _wanted.Include).ConfigureAwait(false);
        if (!first.IsLast && !mustWalk && _spelt.Count <= Few)
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

    private Task WalkAsync(IGesList<GesJob> list, Func<GesJob, bool> isWanted) => list.ForEachPageAsync(context, page => WriteAsync(page, isWanted));

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
