using GesPowerShell.Connections;

namespace GesPowerShell.Graphs;

/// <summary>A graph to create.</summary>
/// <param name="Request">The request.</param>
/// <param name="Given">The input as the user gave it, for the TargetObject of an error.</param>
/// <param name="Source">The project and the connection that the row or the template names.</param>
internal sealed record NewGraph(CreateGraph Request, object? Given, ObjectSource Source) : IInput;

/// <summary>
/// The graphs that one command creates. Each name is created once: two requests could create two graphs, and both would be billed.
/// </summary>
internal sealed class NewGraphs
{
    private readonly Dictionary<(string?, string), NewGraph> _byName = [];
    private readonly List<NewGraph> _items = [];

    public IReadOnlyList<NewGraph> Items => _items;

    /// <summary>Adds a graph; returns false when the same graph was added before.</summary>
    /// <exception cref="GesException">A graph with this name and other settings was added before.</exception>
    public bool Add(NewGraph graph)
    {
        var key = (graph.Source.ProjectId, graph.Request.Name.ToUpperInvariant());
        if (!_byName.TryGetValue(key, out var first))
        {
            _byName.Add(key, graph);
            _items.Add(graph);
            return true;
        }

        var isSame = first.Request.Tags.SequenceEqual(graph.Request.Tags)
            && first.Request == graph.Request with { Tags = first.Request.Tags };
        return isSame ? false : throw GesErrors.GraphNameGivenTwice(graph.Request.Name);
    }
}
