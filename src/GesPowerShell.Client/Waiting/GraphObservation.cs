namespace GesPowerShell.Client.Waiting;

/// <summary>The reading of a graph by one poll.</summary>
/// <param name="Code">Its status code; null when it could not be read. A graph that does not exist reads as deleted.</param>
internal readonly record struct GraphObservation(string? Code)
{
    public static readonly GraphObservation Nothing;

    /// <summary>The graph; null when it was not read.</summary>
    public GesGraph? Graph { get; init; }

    public static readonly GraphObservation Gone = new(GraphStatus.Deleted);

    public static GraphObservation Of(GesGraph graph) => new(graph.StatusCode) { Graph = graph };
}
