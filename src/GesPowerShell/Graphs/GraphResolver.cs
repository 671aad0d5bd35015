using System.Management.Automation;
using GesPowerShell.Inputs;

namespace GesPowerShell.Graphs;

/// <summary>Finds out which graphs were meant: one walk of the list for all names of a command, none for ids and objects.</summary>
internal static class GraphResolver
{
    /// <summary>Each graph once, in the order of the input. What cannot be resolved goes to <paramref name="onError"/>.</summary>
    public static async Task<IReadOnlyList<GraphMatch>> ResolveAsync(
        IReadOnlyList<GraphInput> given, IGesClient client, OperationContext call, Func<GesException, object?, Task> onError)
    {
        // Before anything else is asked: nothing is sent for an object of another project.
        var inputs = await new ProjectCheck(client, call).OfThisProjectAsync(
            given, input => (input.Label, input.Region, input.ProjectId), (problem, input) => onError(problem, input.Given)).ConfigureAwait(false);
        var graphs = inputs.Exists(input => input.IsName) ? await client.List(new ListGraphs()).ReadAllAsync(call).ConfigureAwait(false) : [];
        var byName = graphs.ToLookup(graph => graph.Name, StringComparer.OrdinalIgnoreCase);
        var matches = new List<GraphMatch>();
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var input in inputs)
        {
            var found = input.IsName ? ByName(input, graphs, byName) : [Known(input)];
            if (Problem(input, found) is { } problem)
            {
                await onError(problem, input.Given).ConfigureAwait(false);
                continue;
            }

            foreach (var match in found)
            {
                if (places.TryGetValue(match.Id, out var place))
                {
                    matches[place] = matches[place].With(match);
                }
                else
                {
                    places.Add(match.Id, matches.Count);
                    matches.Add(match);
                }
            }
        }

        return matches;
    }

    private static GraphMatch Known(GraphInput input) => new(input.Id!, input.Given) { Name = input.Name, Edition = input.Edition };

    /// <summary>A name is looked up: comparing a thousand of them with every graph of a large project takes seconds.</summary>
    private static GraphMatch[] ByName(GraphInput input, IReadOnlyList<GesGraph> graphs, ILookup<string, GesGraph> byName)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(input.Name))
        {
            // Tab escapes what would be a wildcard.
            return [.. byName[WildcardPattern.Unescape(input.Name)].Select(graph => Listed(graph, input.Given))];
        }

        var pattern = WildcardPattern.Get(input.Name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return [.. graphs.Where(graph => pattern.IsMatch(graph.Name)).Select(graph => Listed(graph, graph))];
    }

    private static GraphMatch Listed(GesGraph graph, object? given) => new(graph.Id, given) { Name = graph.Name, Edition = graph.Edition, Listed = graph };

    private static GesException? Problem(GraphInput input, GraphMatch[] found)
    {
        if (!input.IsName || WildcardPattern.ContainsWildcardCharacters(input.Name))
        {
            return null;
        }

        return found.Length switch
        {
            0 => GesErrors.GraphNameNotFound(input.Name!),
            1 => null,
            _ => GesErrors.GraphNameAmbiguous(input.Name!, found.Select(match => match.Id)),
        };
    }
}
