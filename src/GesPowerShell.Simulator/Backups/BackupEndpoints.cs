using System.Globalization;
using System.Text.Json;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Backups;

/// <summary>The lists of backups: of all graphs, or of one.</summary>
internal sealed class BackupEndpoints(Region region)
{
    /// <summary>How long a backup takes.</summary>
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(90);

    /// <param name="request">With offset and limit.</param>
    /// <param name="graphId">Null for all graphs.</param>
    public Answer List(ApiRequest request, string? graphId)
    {
        if (!request.Query.TryGetNumber("offset", 0, 0, out var offset) || !request.Query.TryGetNumber("limit", 10, 1, out var limit))
        {
            return Answer.Of(GesErrors.IncorrectParameter);
        }

        var all = region.At(now => region.Backups.Values
            .Where(backup => graphId is null || backup.GraphId == graphId)
            .Select(backup => (Backup: backup, Graph: region.Graphs.TryFind(backup.GraphId, out var graph) ? graph.ReadForClients(now).Spec : null))
            .ToArray());
        return Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("backup_count", all.Length);
            json.Optional("backup_list", [.. all.Skip(offset).Take(limit)], Write);
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, (BackupSpec Backup, GraphSpec? Graph) item)
    {
        var (backup, graph) = item;
        var name = backup.GraphName ?? graph?.Name ?? "gone";
        var started = backup.Started ?? default;
        json.WriteStartObject();
        json.WriteString("id", backup.Id);
        json.WriteString("name", name + "-" + started.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture));
        json.WriteString("backup_method", "manual");
        json.WriteString("graph_id", backup.GraphId);
        json.WriteString("graph_name", name);
        json.WriteString("graph_status", graph?.Status ?? GraphCode.Deleted);
        json.Optional("graph_size_type_index", graph?.GraphSizeTypeIndex);
        json.Optional("data_store_version", graph?.DataStoreVersion);
        json.Optional("arch", graph?.Arch);
        json.WriteString("status", backup.Status);
        json.WriteNumber("start_timestamp", started.ToUnixTimeMilliseconds());
        json.Optional("start_time", started);
        json.WriteNumber("end_timestamp", (started + Duration).ToUnixTimeMilliseconds());
        json.Optional("end_time", started + Duration);
        json.WriteNumber("size", backup.Size);
        json.WriteNumber("duration", (int)Duration.TotalSeconds);
        json.WriteBoolean("encrypted", graph?.Encrypted ?? false);
        json.WriteEndObject();
    }
}
