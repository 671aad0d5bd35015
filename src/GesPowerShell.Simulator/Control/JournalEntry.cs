namespace GesPowerShell.Simulator.Control;

/// <summary>A request that GES or IAM received.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path and query as sent.</param>
/// <param name="Status">HTTP status of the answer; 0 when a fault reset the connection instead.</param>
/// <param name="Time">When it arrived, real time, UTC.</param>
/// <param name="RequestId">X-Request-Id of the answer.</param>
/// <param name="Fault">The faults that the request met, by name; null for none.</param>
public sealed record JournalEntry(string Method, string Path, int Status, DateTimeOffset Time, string RequestId, string? Fault = null);
