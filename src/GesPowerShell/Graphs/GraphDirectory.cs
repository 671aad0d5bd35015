using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Parameters;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Graphs;

/// <summary>The graphs of one connection by name and id. The list is read at the first use.</summary>
/// <param name="client">The connection.</param>
/// <param name="now">A monotonic clock; null for the clock of the machine.</param>
internal sealed class GraphDirectory(IGesClient client, Func<TimeSpan>? now = null)
{
    private readonly RecentRead<Listing> _listing = new(context => WalkAsync(client, context), now);

    /// <summary>The directories of the connections of a command.</summary>
    public static PerConnection<GraphDirectory> OfConnections() => new(client => new GraphDirectory(client));

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

        var pattern = Wildcards.ToPattern(nameOrPattern);
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

    private Task<Listing> ReadAsync(OperationContext context) => _listing.GetAsync(context);

    private static async Task<Listing> WalkAsync(IGesClient client, OperationContext context)
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
