namespace GesPowerShell.Simulator.Graphs;

/// <summary>
/// The graphs of a running simulator, for the hosting process. Tests can put graphs into any state. Thread-safe.
/// </summary>
public sealed class GraphRegister
{
    private readonly Region _region;

    internal GraphRegister(Region region) => _region = region;

    public int Count => _region.At(_ => _region.Graphs.Count);

    /// <summary>Every graph as it is now, in the order in which GES lists them.</summary>
    public IReadOnlyList<GraphState> All => _region.At(now => _region.Graphs.All.Select(graph => graph.Read(now)).ToArray());

    /// <summary>The graph as it is now.</summary>
    /// <exception cref="KeyNotFoundException">No graph has that id.</exception>
    public GraphState this[string id] => _region.At(now => Find(id).Read(now));

    /// <summary>The first graph of that name as it is now.</summary>
    /// <exception cref="KeyNotFoundException">No graph has that name.</exception>
    public GraphState Named(string name) => _region.At(now =>
        _region.Graphs.All.FirstOrDefault(graph => graph.Spec.Name == name)?.Read(now)
        ?? throw new KeyNotFoundException($"No graph is named '{name}'."));

    /// <summary>The graph as clients read it, which differs from the real state after a fault; null when no graph has that id.</summary>
    internal GraphState? AsClientsRead(string id) =>
        _region.At(now => _region.Graphs.TryFind(id, out var graph) ? graph.ReadForClients(now) : null);

    /// <summary>Adds a graph at the end of the list.</summary>
    /// <returns>The graph as it is now, with its id.</returns>
    /// <exception cref="ArgumentException">A graph has that id already. Names need not be unique.</exception>
    public GraphState Add(GraphSpec spec) => _region.At(now =>
    {
        var graph = new SimulatedGraph(spec, now);
        _region.Graphs.Add(graph);
        _region.ScheduleAutomaticStart(graph);
        return graph.Read(now);
    });

    /// <summary>Adds a graph with a name and a state.</summary>
    public GraphState Add(string name, string status = GraphCode.Running) => Add(new GraphSpec { Name = name, Status = status });

    /// <summary>Puts a graph into a state, in which it stays, and ends its operation. See <see cref="GraphSpec.Status"/>.</summary>
    /// <exception cref="KeyNotFoundException">No graph has that id.</exception>
    public GraphState SetStatus(string id, string status) => Move(id, status, then: null);

    /// <summary>Puts a graph into a state for a time, and then into another state.</summary>
    /// <exception cref="KeyNotFoundException">No graph has that id.</exception>
    public GraphState SetStatus(string id, string status, TimeSpan simulatedTime, string then) => Move(id, status, (simulatedTime, then));

    /// <summary>
    /// Changes fields of a graph. Its operation continues unless <paramref name="change"/> gives another
    /// <see cref="GraphSpec.Status"/> or <see cref="GraphSpec.Updated"/>; its id cannot change.
    /// </summary>
    /// <exception cref="KeyNotFoundException">No graph has that id.</exception>
    public GraphState Change(string id, Func<GraphSpec, GraphSpec> change) => _region.At(now =>
    {
        var graph = Find(id);
        var before = graph.Read(now).Spec;
        var after = change(before) with { Id = id };
        graph.Spec = after;
        if (after.Status != before.Status || after.Updated != before.Updated)
        {
            var since = after.Updated == before.Updated ? now : after.Updated ?? now;
            Put(graph, new Timeline(new Phase(since, after.Status)));
        }

        return graph.Read(now);
    });

    /// <summary>Subscribes a graph to these scenes and no others.</summary>
    /// <exception cref="KeyNotFoundException">No graph has that id.</exception>
    public GraphState SetScenes(string id, params IReadOnlyList<string> scenes) => _region.At(now =>
    {
        var graph = Find(id);
        graph.Scenes = scenes;
        return graph.Read(now);
    });

    /// <summary>Removes a graph without a trace, as a finished deletion does.</summary>
    /// <returns>Whether the graph existed.</returns>
    public bool Remove(string id) => _region.At(_ => _region.Graphs.Remove(id));

    private GraphState Move(string id, string status, (TimeSpan After, string Status)? then) => _region.At(now =>
    {
        var graph = Find(id);
        var first = new Phase(now, status);
        Put(graph, then is { } next ? new Timeline(first, new Phase(now + next.After, next.Status)) : new Timeline(first));
        return graph.Read(now);
    });

    private void Put(SimulatedGraph graph, Timeline timeline)
    {
        graph.Timeline = timeline;
        graph.HasBeenUp |= timeline.Target is not (GraphCode.Preparing or GraphCode.CreationFailed);
        _region.ScheduleAutomaticStart(graph);
    }

    private SimulatedGraph Find(string id) =>
        _region.Graphs.TryFind(id, out var graph) ? graph : throw new KeyNotFoundException($"No graph has the id '{id}'.");
}
