namespace GesPowerShell.Graphs;

/// <summary>The graphs that the user named, in the order of the input.</summary>
internal sealed class GraphInputs
{
    private readonly List<GraphInput> items = [];

    public IReadOnlyList<GraphInput> Items => items;

    public bool HasNames => items.Exists(input => input.Name is not null);

    /// <summary>Takes what the parameters of one record are bound to; those that are not are null.</summary>
    public void Add(IEnumerable<string>? names, IEnumerable<string>? ids, IEnumerable<GesGraph>? graphs)
    {
        items.AddRange((names ?? []).Select(name => new GraphInput { Name = name }));
        items.AddRange((ids ?? []).Select(id => new GraphInput { Id = id }));
        items.AddRange((graphs ?? []).Select(graph => new GraphInput { Graph = graph }));
    }
}

/// <summary>One of name (or pattern), id and object.</summary>
internal sealed record GraphInput
{
    public string? Name { get; init; }

    public string? Id { get; init; }

    public GesGraph? Graph { get; init; }

    /// <summary>As the user gave it: an error's TargetObject.</summary>
    public object Given => (object?)Graph ?? Id ?? Name!;
}
