using System.Globalization;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Simulator.Backups;

/// <summary>A backup in the answers of the list operations.</summary>
internal sealed record BackupItem(
    string Id,
    string Name,
    string BackupMethod,
    string GraphId,
    string GraphName,
    string GraphStatus,
    string? GraphSizeTypeIndex,
    string? DataStoreVersion,
    string? Arch,
    string Status,
    long StartTimestamp,
    DateTimeOffset StartTime,
    long? EndTimestamp,
    DateTimeOffset? EndTime,
    int? Size,
    int? Duration,
    bool Encrypted)
{
    /// <param name="backup">The backup.</param>
    /// <param name="graph">Its graph as clients read it; null when the graph was deleted.</param>
    public static BackupItem Of(BackupSpec backup, GraphSpec? graph)
    {
        var held = backup.Graph ?? graph;
        var name = backup.GraphName ?? graph?.Name ?? "gone";
        var started = backup.Started ?? default;
        var isOver = backup.Status != BackupCode.BackingUp;
        var ended = started + backup.Duration;
        return new BackupItem(
            backup.Id,
            NameOf(name, backup.Method, started),
            backup.Method,
            backup.GraphId,
            name,
            graph?.Status ?? GraphCode.Deleted,
            held?.GraphSizeTypeIndex,
            held?.DataStoreVersion,
            held?.Arch,
            backup.Status,
            started.ToUnixTimeMilliseconds(),
            started,
            isOver ? ended.ToUnixTimeMilliseconds() : null,
            isOver ? ended : null,
            isOver ? backup.Size : null,
            isOver ? (int)backup.Duration.TotalSeconds : null,
            held?.Encrypted ?? false);
    }

    private static string NameOf(string graph, string method, DateTimeOffset started)
    {
        var time = started.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        return method == "auto" ? $"{graph}_{time}_auto" : $"{graph}-{time}";
    }
}
