namespace GesPowerShell.Graphs;

/// <summary>
/// Names and ids of the graphs, from one walk for the whole command and only when it is needed. Task Center knows names alone, and showing
/// a job needs the id.
/// </summary>
internal sealed class GraphDirectory(IGesClient client, GesCall call)
{
    private ILookup<string, string>? idsByName;

    /// <summary>The id; null when the name is shared or belongs to no graph.</summary>
    public async Task<string?> IdOfAsync(string? name)
    {
        // Task Center's names are exact; two graphs that differ in case alone are not told apart, so neither id is claimed.
        var ids = await IdsOfAsync(name ?? "").ConfigureAwait(false);
        return ids.Count == 1 ? ids[0] : null;
    }

    public async Task<IReadOnlyList<string>> IdsOfAsync(string name)
    {
        idsByName ??= (await client.Graphs().ReadAllAsync(call).ConfigureAwait(false))
            .ToLookup(graph => graph.Name, graph => graph.Id, StringComparer.OrdinalIgnoreCase);
        return [.. idsByName[name]];
    }
}
