namespace GesPowerShell.Graphs;

/// <summary>A graph that was meant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Graph">What is known of it; null when only the id was given.</param>
/// <param name="Given">As the user gave it; for a pattern the graph, or nobody could tell which one of them an error is about.</param>
internal sealed record GraphMatch(string Id, GesGraph? Graph, object Given)
{
    /// <summary>It was read just now, from the list.</summary>
    public bool IsListed { get; init; }
}
