using GesPowerShell.Connections;

namespace GesPowerShell.Graphs;

/// <summary>Resolves the graphs of the input: one read of the list for all names, no request for ids and objects.</summary>
internal sealed class GraphResolver(PerConnection<GraphDirectory> directories)
{
    /// <summary>
    /// Returns each graph once, in the order of the input. Calls <paramref name="onError"/> for input that cannot be resolved.
    /// </summary>
    public async Task<IReadOnlyList<GraphMatch>> ResolveAsync(
        IReadOnlyList<Selected<GraphInput>> inputs, OperationContext context, Func<GesException, object?, IGesClient?, Task> onError)
    {
        var matches = new List<GraphMatch>();
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (input, clients) in inputs)
        {
            var found = input.IsName ? await FindAsync(input, clients, context, onError).ConfigureAwait(false) : [Known(input, clients)];
            foreach (var match in found)
            {
                // The input may contain objects of two connections to one project.
                var key = match.Client.ProjectId + "/" + match.Id;
                if (places.TryGetValue(key, out var place))
                {
                    matches[place] = matches[place].With(match);
                }
                else
                {
                    places.Add(key, matches.Count);
                    matches.Add(match);
                }
            }
        }

        return matches;
    }

    private static GraphMatch Known(GraphInput input, IReadOnlyList<IGesClient> clients) =>
        new(input.Id!, input.Given, clients)
        {
            Name = input.Name,
            IsOfRow = input.IsOfRow,
            Edition = input.Edition,
            BackupIds = BackupIdsOf(input),
            RecordValue = input.RecordValue,
        };

    private static string[] BackupIdsOf(GraphInput input) => input.BackupId is { } id ? [id] : [];

    /// <summary>Finds the graphs of a name in all connections. It is an error when no connection has one and none has failed.</summary>
    private async Task<List<GraphMatch>> FindAsync(
        GraphInput input, IReadOnlyList<IGesClient> clients, OperationContext context,
        Func<GesException, object?, IGesClient?, Task> onError)
    {
        var matches = new List<GraphMatch>();
        var isReported = false;
        foreach (var client in clients)
        {
            try
            {
                var graphs = await directories.Of(client).FindAsync(input.Name!, context).ConfigureAwait(false);
                if (graphs.Count > 1 && !input.IsPattern)
                {
                    throw GesErrors.GraphNameAmbiguous(input.Name!, graphs.Select(graph => graph.Id));
                }

                matches.AddRange(graphs.Select(graph => new GraphMatch(graph.Id, input.IsPattern ? graph : input.Given, [client])
                {
                    Name = graph.Name,
                    Edition = graph.Edition,
                    Listed = graph,
                    BackupIds = BackupIdsOf(input),
                    RecordValue = input.RecordValue,
                }));
            }
            catch (GesException e)
            {
                isReported = true;
                await onError(e, input.Given, client).ConfigureAwait(false);
            }
        }

        if (matches.Count == 0 && !isReported && !input.IsPattern)
        {
            await onError(GesErrors.GraphNameNotFound(input.Name!), input.Given, null).ConfigureAwait(false);
        }

        return matches;
    }
}
