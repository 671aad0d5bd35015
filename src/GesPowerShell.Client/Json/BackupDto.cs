namespace GesPowerShell.Client.Json;

/// <summary>A backup as the list sends it; of its fields those that help to choose one.</summary>
internal sealed class BackupDto
{
    public string? Id { get; set; }

    public string? GraphId { get; set; }

    public string? GraphName { get; set; }

    public string? Status { get; set; }

    public string? StartTime { get; set; }

    public double? Size { get; set; }

    public GesBackup ToModel() => new(Id ?? "", GraphId, GraphName, Status, WireTime.ToLocal(StartTime), Size);
}
