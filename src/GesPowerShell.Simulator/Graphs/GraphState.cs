using GesPowerShell.Simulator.Operations.Definitions;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>A snapshot of a graph.</summary>
/// <param name="Spec">Every field, with the state of that moment.</param>
/// <param name="Operations">Every operation on it that really began, oldest first.</param>
public sealed record GraphState(GraphSpec Spec, IReadOnlyList<GraphOperation> Operations)
{
    /// <summary>The next state, to which an accepted operation brings the graph; null when it stays as it is.</summary>
    public string? NextStatus { get; init; }

    /// <summary>The scenes that it has subscribed to.</summary>
    public IReadOnlyList<string> Scenes { get; init; } = [];

    public string Id => Spec.Id;

    public string Name => Spec.Name;

    /// <summary>Status code, see <see cref="GraphCode"/>.</summary>
    public string Status => Spec.Status;

    public int Stops => Count(StopGraph.Definition.Name);

    /// <summary>Number of starts by a request.</summary>
    public int Starts => Count(StartGraph.Definition.Name) - AutomaticStarts;

    public int Restarts => Count(RestartGraph.Definition.Name);

    /// <summary>Number of automatic starts seven days after a stop.</summary>
    public int AutomaticStarts =>
        Operations.Count(operation => operation.Operation == StartGraph.Definition.Name && operation.RequestId is null);

    /// <summary>Number of times that an operation really began.</summary>
    public int Count(string operation) => Operations.Count(began => began.Operation == operation);
}
