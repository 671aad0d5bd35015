using System.Diagnostics;
using System.Management.Automation;

namespace GesPowerShell.Graphs;

/// <summary>
/// The graphs of one connection by name and id. The list is read at the first use, and again after half a minute, since a pipeline may run for
/// long. After a failure it is not read again: the command would repeat the failing request for every record.
/// </summary>
/// <param name="client">The connection.</param>
/// <param name="now">A monotonic clock; null for the clock of the machine.</param>
internal sealed class GraphDirectory(IGesClient client, Func<TimeSpan>? now = null)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);
    private static readonly Stopwatch SinceLoaded = Stopwatch.StartNew();

    private readonly Func<TimeSpan> _now = now ?? (() => SinceLoaded.Elapsed);
    private readonly object _gate = new();
    private Task<Listing>? _listing;
    private TimeSpan _readAt;

    /// <summary>
    /// Finds graphs by a name or pattern. Names are looked up in a table: matching a thousand of them with all graphs of a large project as
    /// patterns takes seconds.
    /// </summary>
    public async Task<IReadOnlyList<GesGraph>> FindAsync(string nameOrPattern, OperationContext context)
    {
        var listing = await ReadAsync(context).ConfigureAwait(false);
        if (!WildcardPattern.ContainsWildcardCharacters(nameOrPattern))
        {
            // Completion escapes wildcard characters in names.
            return [.. listing.ByName[WildcardPattern.Unescape(nameOrPattern)]];
        }

        var pattern = WildcardPattern.Get(nameOrPattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return [.. listing.Graphs.Where(graph => pattern.IsMatch(graph.Name))];
    }

    /// <summary>The id of a graph; null when several graphs or none have the name.</summary>
    public async Task<string?> IdOfAsync(string? name, OperationContext context)
    {
        // The table ignores case, and Task Center does not. For two graphs whose names differ only in case no id is returned.
        var graphs = (await ReadAsync(context).ConfigureAwait(false)).ByName[name ?? ""].Take(2).ToArray();
        return graphs.Length == 1 ? graphs[0].Id : null;
    }

    /// <summary>The names of graphs that equal a name without case; empty when there is none.</summary>
    public async Task<IReadOnlyCollection<string>> SpellingsAsync(string name, OperationContext context) =>
        [.. (await ReadAsync(context).ConfigureAwait(false)).ByName[name].Select(graph => graph.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The name of a graph; null when the list has no graph of this id.</summary>
    public async Task<string?> NameOfAsync(string id, OperationContext context)
    {
        var namesById = (await ReadAsync(context).ConfigureAwait(false)).NamesById;
        return namesById.TryGetValue(id, out var name) ? name : null;
    }

    /// <summary>Reads the list. Concurrent callers share one read.</summary>
    private Task<Listing> ReadAsync(OperationContext context)
    {
        lock (_gate)
        {
            if (_listing is null || (_listing.Status == TaskStatus.RanToCompletion && _now() - _readAt >= MaxAge))
            {
                _readAt = _now();
                _listing = WalkAsync(context);
            }

            return _listing;
        }
    }

    private async Task<Listing> WalkAsync(OperationContext context)
    {
        var graphs = await client.List(new ListGraphs()).ReadAllAsync(context).ConfigureAwait(false);
        var namesById = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var graph in graphs)
        {
            namesById[graph.Id] = graph.Name;
        }

        return new Listing(graphs, graphs.ToLookup(graph => graph.Name, StringComparer.OrdinalIgnoreCase), namesById);
    }

    private sealed record Listing(IReadOnlyList<GesGraph> Graphs, ILookup<string, GesGraph> ByName, Dictionary<string, string> NamesById);
}
