using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>A backup as the list sends it; of its fields those that help to choose one.</summary>
internal sealed class BackupDto
{
    [JsonPropertyName("id"), JsonConverter(typeof(TolerantText))]
    public string? Id { get; set; }

    [JsonPropertyName("graph_id"), JsonConverter(typeof(TolerantText))]
    public string? GraphId { get; set; }

    [JsonPropertyName("graph_name"), JsonConverter(typeof(TolerantText))]
    public string? GraphName { get; set; }

    [JsonPropertyName("status"), JsonConverter(typeof(TolerantText))]
    public string? Status { get; set; }

    [JsonPropertyName("start_time"), JsonConverter(typeof(TolerantText))]
    public string? StartTime { get; set; }

    [JsonPropertyName("size"), JsonConverter(typeof(TolerantNumber))]
    public double? Size { get; set; }

    public GesBackup ToModel() => new(Id ?? "", GraphId, GraphName, Status, WireTime.ToLocal(StartTime), Size);
}
