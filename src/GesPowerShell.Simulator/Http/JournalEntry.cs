namespace GesPowerShell.Simulator.Http;

/// <summary>A request that arrived.</summary>
/// <param name="Method">For example <c>POST</c>.</param>
/// <param name="Path">Path and query as sent.</param>
/// <param name="Status">HTTP status of the answer.</param>
/// <param name="RequestId">The answer's request id.</param>
/// <param name="At">Real time, UTC.</param>
public sealed record JournalEntry(string Method, string Path, int Status, string RequestId, DateTime At)
{
    /// <summary>Whether it asked for a change of a graph: a POST to its stop, start or restart.</summary>
    public bool IsChange => Method == "POST" && (Path.EndsWith("/stop", StringComparison.Ordinal)
        || Path.EndsWith("/start", StringComparison.Ordinal) || Path.EndsWith("/restart", StringComparison.Ordinal));
}
