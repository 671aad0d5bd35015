namespace GesPowerShell.Simulator.Graphs;

/// <summary>A graph and its sequence of states. It is only used under the region's lock.</summary>
internal sealed class SimulatedGraph
{
    private List<GraphOperation>? _operations;

    public SimulatedGraph(GraphSpec spec, DateTimeOffset now)
    {
        Spec = spec with { Created = spec.Created ?? now };
        Timeline = new Timeline(new Phase(spec.Updated ?? now, spec.Status));
        HasBeenUp = spec.Status is not (GraphCode.Preparing or GraphCode.CreationFailed);
    }

    public string Id => Spec.Id;

    public GraphSpec Spec { get; set; }

    public Timeline Timeline { get; set; }

    /// <summary>False while the graph is being created. Status 100 then means creating, and otherwise starting.</summary>
    public bool HasBeenUp { get; set; }

    /// <summary>The old state that clients read, and its end; null when they read the real state.</summary>
    public (Phase Phase, DateTimeOffset Until)? Stale { get; set; }

    /// <summary>The scenes that it has subscribed to.</summary>
    public IReadOnlyList<string> Scenes { get; set; } = [];

    public IReadOnlyList<GraphOperation> Operations => _operations ?? (IReadOnlyList<GraphOperation>)[];

    public void Record(GraphOperation operation) => (_operations ??= []).Add(operation);

    /// <summary>The graph as clients read it.</summary>
    public GraphState ReadForClients(DateTimeOffset now) => Stale is { } stale && now < stale.Until
        ? new GraphState(Spec with { Status = stale.Phase.Status, Updated = stale.Phase.From, ActionProgress = null }, [.. Operations])
        : Read(now);

    /// <summary>The graph as it really is.</summary>
    public GraphState Read(DateTimeOffset now)
    {
        var phase = Timeline.At(now);
        var progress = phase.Status == GraphCode.Preparing ? Timeline.ProgressAt(now) ?? Spec.ActionProgress ?? "0" : null;
        return new GraphState(Spec with { Status = phase.Status, Updated = phase.From, ActionProgress = progress }, [.. Operations])
        {
            NextStatus = Timeline.NextAfter(now),
            Scenes = Scenes,
        };
    }
}
