using System.Diagnostics.CodeAnalysis;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>The graphs of the region, by id and in the order in which they are listed. Used under the region's lock alone.</summary>
internal sealed class GraphStore
{
    private readonly Dictionary<string, SimulatedGraph> _byId = new(StringComparer.Ordinal);
    private readonly List<SimulatedGraph> _inOrder = [];

    public int Count => _inOrder.Count;

    public IReadOnlyList<SimulatedGraph> All => _inOrder;

    public bool TryFind(string id, [NotNullWhen(true)] out SimulatedGraph? graph) => _byId.TryGetValue(id, out graph);

    public void Add(SimulatedGraph graph)
    {
        _byId.Add(graph.Id, graph);
        _inOrder.Add(graph);
    }

    public bool Remove(string id) => _byId.Remove(id, out var graph) && _inOrder.Remove(graph);

    /// <summary>One page; costs the page and not the list.</summary>
    public List<SimulatedGraph> Page(int offset, int limit) =>
        offset >= _inOrder.Count ? [] : _inOrder.GetRange(offset, Math.Min(limit, _inOrder.Count - offset));
}
