namespace GesPowerShell.Simulator.Graphs;

/// <summary>A graph as it was at the moment it was read.</summary>
/// <param name="Spec">Every field, with the state of that moment.</param>
/// <param name="Operations">Every stop, start and restart that really began, oldest first.</param>
public sealed record GraphState(GraphSpec Spec, IReadOnlyList<GraphOperation> Operations)
{
    public string Id => Spec.Id;

    public string Name => Spec.Name;

    /// <summary>Status code, see <see cref="GraphCode"/>.</summary>
    public string Status => Spec.Status;

    public int Stops => Operations.Count(o => o.Kind == GraphOperationKind.Stop);

    /// <summary>Starts that were asked for.</summary>
    public int Starts => Operations.Count(o => o.Kind == GraphOperationKind.Start && o.RequestId is not null);

    public int Restarts => Operations.Count(o => o.Kind == GraphOperationKind.Restart);

    /// <summary>Starts that came by themselves, seven days after a stop.</summary>
    public int AutomaticStarts => Operations.Count(o => o.Kind == GraphOperationKind.Start && o.RequestId is null);
}
