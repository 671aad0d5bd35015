namespace GesPowerShell.Graphs;

/// <summary>Finds out which graphs were meant: one walk of the list for all names, none for ids and objects.</summary>
internal sealed class GraphResolver(GraphDirectories directories)
{
    /// <summary>Each graph once, in the order of the input. What cannot be resolved goes to <paramref name="onError"/>.</summary>
    public async Task<IReadOnlyList<GraphMatch>> ResolveAsync(
        IReadOnlyList<(GraphInput Input, IReadOnlyList<IGesClient> Clients)> inputs,
        OperationContext context,
        Func<GesException, object?, IGesClient?, Task> onError)
    {
        var matches = new List<GraphMatch>();
        var places = new Dictionary<(string?, string), int>();
        foreach (var (input, clients) in inputs)
        {
            foreach (var match in input.IsName ? await FindAsync(input, clients, context, onError).ConfigureAwait(false) : [Known(input, clients)])
            {
                // The same graph can be given by objects of two connections to one project.
                var key = (match.Client.Session.ProjectId, match.Id.ToUpperInvariant());
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
            Name = input.Name, Edition = input.Edition, BackupIds = BackupIdsOf(input), RecordValue = input.RecordValue,
        };

    private static string[] BackupIdsOf(GraphInput input) => input.BackupId is { } id ? [id] : [];

    /// <summary>The graphs of a name in all connections; an error when none has it, and none failed.</summary>
    private async Task<List<GraphMatch>> FindAsync(
        GraphInput input, IReadOnlyList<IGesClient> clients, OperationContext context, Func<GesException, object?, IGesClient?, Task> onError)
    {
        var matches = new List<GraphMatch>();
        var isSaid = false;
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
                isSaid = true;
                await onError(e, input.Given, client).ConfigureAwait(false);
            }
        }

        if (matches.Count == 0 && !isSaid && !input.IsPattern)
        {
            await onError(GesErrors.GraphNameNotFound(input.Name!), input.Given, null).ConfigureAwait(false);
        }

        return matches;
    }
}
