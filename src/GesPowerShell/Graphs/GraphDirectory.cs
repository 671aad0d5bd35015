namespace GesPowerShell.Graphs;

/// <summary>
/// Names and ids of the graphs, from one walk for the whole command and only when it is needed. Task Center knows names alone, and showing
/// a job needs the id.
/// </summary>
internal sealed class GraphDirectory(IGesClient client, OperationContext call)
{
    private ILookup<string, (string Id, string Name)>? byName;
    private Dictionary<string, string>? namesById;

    /// <summary>The id; null when the name is shared or belongs to no graph.</summary>
    public async Task<string?> IdOfAsync(string? name)
    {
        // Task Center's names are exact; two graphs that differ in case alone are not told apart, so neither id is claimed.
        var graphs = (await ByNameAsync().ConfigureAwait(false))[name ?? ""].Take(2).ToArray();
        return graphs.Length == 1 ? graphs[0].Id : null;
    }

    /// <summary>The name as graphs have it that only differ from it in case; none when it belongs to no graph.</summary>
    public async Task<IReadOnlyCollection<string>> SpellingsAsync(string name) =>
        [.. (await ByNameAsync().ConfigureAwait(false))[name].Select(graph => graph.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Null when there is no graph of this id in the list.</summary>
    public async Task<string?> NameOfAsync(string id)
    {
        if (namesById is null)
        {
            namesById = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var graph in (await ByNameAsync().ConfigureAwait(false)).SelectMany(graphs => graphs))
            {
                namesById[graph.Id] = graph.Name;
            }
        }

        return namesById.TryGetValue(id, out var name) ? name : null;
    }

    private async Task<ILookup<string, (string Id, string Name)>> ByNameAsync() =>
        byName ??= (await client.List(new ListGraphs()).ReadAllAsync(call).ConfigureAwait(false))
            .ToLookup(graph => graph.Name, graph => (graph.Id, graph.Name), StringComparer.OrdinalIgnoreCase);
}
