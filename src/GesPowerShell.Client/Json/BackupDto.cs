using GesPowerShell.Client.Operations;

namespace GesPowerShell.Client.Json;

/// <summary>A backup as ListBackups2 and ListGraphBackups2 send it; any field may be missing.</summary>
internal sealed class BackupDto
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? BackupMethod { get; set; }

    public string? GraphId { get; set; }

    public string? GraphName { get; set; }

    public string? GraphStatus { get; set; }

    public string? GraphSizeTypeIndex { get; set; }

    public string? DataStoreVersion { get; set; }

    public string? Arch { get; set; }

    public string? Status { get; set; }

    public long? StartTimestamp { get; set; }

    public string? StartTime { get; set; }

    public long? EndTimestamp { get; set; }

    public string? EndTime { get; set; }

    public double? Size { get; set; }

    public double? Duration { get; set; }

    public bool? Encrypted { get; set; }

    public GesBackup ToModel(Origin origin)
    {
        // GES sends each time twice. Only the timestamp is unambiguous about its time zone.
        var start = WireTime.OfMilliseconds(StartTimestamp) ?? WireTime.ToLocal(StartTime);
        var end = WireTime.OfMilliseconds(EndTimestamp) ?? WireTime.ToLocal(EndTime);
        return new GesBackup
        {
            BackupId = Id ?? "",
            Name = Name ?? "",
            MethodCode = BackupMethod,
            GraphId = GraphId,
            GraphName = GraphName,
            GraphStatusCode = GraphStatus,
            GraphSizeTypeIndex = GraphSizeTypeIndex,
            Version = DataStoreVersion,
            Arch = Arch,
            StatusCode = Status ?? "",
            StartTime = start,
            StartTimestamp = StartTimestamp,
            EndTime = end,
            EndTimestamp = EndTimestamp,
            SizeMB = Size,
            Duration = WireTime.Seconds(Duration) ?? Times.Between(start, end),
            Encrypted = Encrypted,
            Region = origin.Region,
            ProjectId = origin.ProjectId,
            Handle = origin.Handle,
        };
    }
}
