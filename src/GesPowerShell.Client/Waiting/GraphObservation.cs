namespace GesPowerShell.Client.Waiting;

/// <summary>What one poll learned about a graph.</summary>
/// <param name="Code">Its status code; null when nothing was learned. A graph that GES says it does not have reads as deleted.</param>
internal readonly record struct GraphObservation(string? Code)
{
    public static readonly GraphObservation Nothing;

    public static readonly GraphObservation Gone = new(GraphStatus.Deleted);
}
