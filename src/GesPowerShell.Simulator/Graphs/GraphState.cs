namespace GesPowerShell.Simulator.Graphs;

/// <summary>A graph as it was at the moment it was read.</summary>
/// <param name="Spec">Every field, with the state of that moment.</param>
/// <param name="Operations">Every operation on it that really began, oldest first.</param>
public sealed record GraphState(GraphSpec Spec, IReadOnlyList<GraphOperation> Operations)
{
    public string Id => Spec.Id;

    public string Name => Spec.Name;

    /// <summary>Status code, see <see cref="GraphCode"/>.</summary>
    public string Status => Spec.Status;

    public int Stops => Count("StopGraph2");

    /// <summary>Starts that were asked for.</summary>
    public int Starts => Count("StartGraph2") - AutomaticStarts;

    public int Restarts => Count("RestartGraph2");

    /// <summary>Starts by GES itself, seven days after a stop.</summary>
    public int AutomaticStarts => Operations.Count(operation => operation.Operation == "StartGraph2" && operation.RequestId is null);

    /// <summary>How often an operation of that name really began.</summary>
    public int Count(string operation) => Operations.Count(began => began.Operation == operation);
}
