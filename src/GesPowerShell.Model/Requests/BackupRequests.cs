namespace GesPowerShell;

/// <summary>Backups of all graphs, also of those that were deleted.</summary>
internal sealed record ListBackups : GesListRequest<GesBackup>
{
    public override string Plural => "backups";

    public override string? IdOf(GesBackup item) => item.BackupId;
}

/// <summary>Backups of one graph. Those of a deleted graph are among those of all graphs.</summary>
internal sealed record ListGraphBackups(string GraphId) : GesListRequest<GesBackup>
{
    public override string Plural => $"backups of graph '{Display.Safe(GraphId)}'";

    public override string? IdOf(GesBackup item) => item.BackupId;
}

/// <summary>Links to the files of one backup, each good for an hour.</summary>
internal sealed record ShowBackupDownloadLink(string GraphId, string BackupId) : GesRequest<GesBackupDownload>;
