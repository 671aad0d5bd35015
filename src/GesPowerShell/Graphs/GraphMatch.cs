namespace GesPowerShell.Graphs;

/// <summary>A graph that was meant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Graph">What is known of it; null when only the id was given.</param>
/// <param name="Given">As the user gave it.</param>
internal sealed record GraphMatch(string Id, GesGraph? Graph, object Given);
