using System.Management.Automation;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Graphs;

/// <summary>
/// The graphs of one connection by name and id, from one walk of the list when it is first needed.
/// </summary>
/// <param name="client">The connection.</param>
/// <param name="now">Any clock that only goes forward; null for the machine's.</param>
internal sealed class GraphDirectory(IGesClient client, Func<TimeSpan>? now = null)
{
    private readonly RecentRead<Listing> _listing = new(context => WalkAsync(client, context), now);

    /// <summary>
    /// Graphs of a name or a pattern. A name is looked up: comparing a thousand of them with every graph of a large project takes seconds.
    /// </summary>
    public async Task<IReadOnlyList<GesGraph>> FindAsync(string nameOrPattern, OperationContext context)
    {
        var listing = await ReadAsync(context).ConfigureAwait(false);
        if (!WildcardPattern.ContainsWildcardCharacters(nameOrPattern))
        {
            // Tab escapes what would be a wildcard.
            return [.. listing.ByName[WildcardPattern.Unescape(nameOrPattern)]];
        }

        var pattern = WildcardPattern.Get(nameOrPattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return [.. listing.Graphs.Where(graph => pattern.IsMatch(graph.Name))];
    }

    /// <summary>The id; null when the name is shared or belongs to no graph.</summary>
    public async Task<string?> IdOfAsync(string? name, OperationContext context)
    {
        // Task Center's names are exact; two graphs that differ in case alone are not told apart, so neither id is claimed.
        var graphs = (await ReadAsync(context).ConfigureAwait(false)).ByName[name ?? ""].Take(2).ToArray();
        return graphs.Length == 1 ? graphs[0].Id : null;
    }

    /// <summary>The name as graphs have it that only differ from it in case; none when it belongs to no graph.</summary>
    public async Task<IReadOnlyCollection<string>> SpellingsAsync(string name, OperationContext context) =>
        [.. (await ReadAsync(context).ConfigureAwait(false)).ByName[name].Select(graph => graph.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Null when there is no graph of this id in the list.</summary>
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
