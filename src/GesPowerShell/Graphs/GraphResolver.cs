using System.Management.Automation;

namespace GesPowerShell.Graphs;

/// <summary>Finds out which graphs were meant: one walk of the list for all names of a command, none for ids and objects.</summary>
internal static class GraphResolver
{
    /// <summary>Each graph once, in the order of the input. Names that cannot be resolved go to <paramref name="onError"/>.</summary>
    public static async Task<IReadOnlyList<GraphMatch>> ResolveAsync(
        GraphInputs inputs, IGesClient client, OperationContext call, Func<GesException, object, Task> onError)
    {
        var graphs = inputs.HasNames ? await client.List(new ListGraphs()).ReadAllAsync(call).ConfigureAwait(false) : [];
        var byName = graphs.ToLookup(graph => graph.Name, StringComparer.OrdinalIgnoreCase);
        var matches = new List<GraphMatch>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var input in inputs.Items)
        {
            var found = input.Name is null ? [Known(input)] : ByName(input.Name, graphs, byName);
            if (Problem(input, found) is { } problem)
            {
                await onError(problem, input.Given).ConfigureAwait(false);
                continue;
            }

            matches.AddRange(found.Where(match => seen.Add(match.Id)));
        }

        return matches;
    }

    private static GraphMatch Known(GraphInput input) => new(input.Graph?.Id ?? input.Id!, input.Graph, input.Given);

    /// <summary>A name is looked up: comparing a thousand of them with every graph of a large project takes seconds.</summary>
    private static GraphMatch[] ByName(string name, IReadOnlyList<GesGraph> graphs, ILookup<string, GesGraph> byName)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(name))
        {
            // Tab escapes what would be a wildcard.
            return [.. byName[WildcardPattern.Unescape(name)].Select(graph => new GraphMatch(graph.Id, graph, name) { IsListed = true })];
        }

        var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return [.. graphs.Where(graph => pattern.IsMatch(graph.Name)).Select(graph => new GraphMatch(graph.Id, graph, graph) { IsListed = true })];
    }

    private static GesException? Problem(GraphInput input, GraphMatch[] found)
    {
        if (input.Name is null || WildcardPattern.ContainsWildcardCharacters(input.Name))
        {
            return null;
        }

        return found.Length switch
        {
            0 => GesErrors.GraphNameNotFound(input.Name),
            1 => null,
            _ => GesErrors.GraphNameAmbiguous(input.Name, found.Select(match => match.Id)),
        };
    }
}
