namespace GesPowerShell.Client.Waiting;

/// <summary>What one poll learned about a graph.</summary>
/// <param name="Code">Its status code; null when nothing was learned. A graph that GES says it does not have reads as deleted.</param>
internal readonly record struct GraphObservation(string? Code)
{
    public static readonly GraphObservation Nothing;

    /// <summary>The graph; null when it was not read.</summary>
    public GesGraph? Graph { get; init; }

    public static readonly GraphObservation Gone = new(GraphStatus.Deleted);

    public static GraphObservation Of(GesGraph graph) => new(graph.StatusCode) { Graph = graph };
}
