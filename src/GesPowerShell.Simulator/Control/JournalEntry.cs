using System.Text.Json.Serialization;

namespace GesPowerShell.Simulator.Control;

/// <summary>A request that GES or IAM received.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path and query as sent.</param>
/// <param name="Status">HTTP status of the answer; 0 when a fault reset the connection instead.</param>
/// <param name="Time">Time of its arrival, real time, UTC.</param>
/// <param name="RequestId">X-Request-Id of the answer.</param>
/// <param name="Operation">The operation of GES, by the name that the SDKs give it, or DownloadBackupFile; null for IAM and for
/// unknown paths.</param>
/// <param name="Fault">The faults that changed the request or its answer, by name; null for none.</param>
public sealed record JournalEntry(
    string Method,
    string Path,
    int Status,
    DateTimeOffset Time,
    string RequestId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Operation = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Fault = null)
{
    /// <summary>Names of the headers with credentials of GES in a request to a download link; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CredentialsSent { get; init; }
}
