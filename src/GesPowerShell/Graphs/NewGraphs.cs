using GesPowerShell.Connections;

namespace GesPowerShell.Graphs;

/// <summary>A graph that is to be created.</summary>
/// <param name="Request">The request.</param>
/// <param name="Given">As the user gave it: an error's TargetObject.</param>
/// <param name="Source">Where it belongs, as far as the row or the template says.</param>
internal sealed record NewGraph(CreateGraph Request, object? Given, ObjectSource Source);

/// <summary>The graphs that one command creates. A name is one graph: two requests for it could make two, which both cost money.</summary>
internal sealed class NewGraphs
{
    private readonly Dictionary<(string?, string), NewGraph> _byName = [];
    private readonly List<NewGraph> _items = [];

    public IReadOnlyList<NewGraph> Items => _items;

    /// <summary>False when the same graph was added before.</summary>
    /// <exception cref="GesException">A graph of this name with other settings was added before.</exception>
    public bool Add(NewGraph graph)
    {
        var key = (graph.Source.ProjectId, graph.Request.Name.ToUpperInvariant());
        if (!_byName.TryGetValue(key, out var first))
        {
            _byName.Add(key, graph);
            _items.Add(graph);
            return true;
        }

        var isSame = first.Request.Tags.SequenceEqual(graph.Request.Tags) && first.Request == graph.Request with { Tags = first.Request.Tags };
        return isSame ? false : throw GesErrors.GraphNameGivenTwice(graph.Request.Name);
    }
}
