namespace GesPowerShell;

/// <summary>Lists the backups of all graphs, deleted graphs included.</summary>
internal sealed record ListBackups : GesListRequest<GesBackup>
{
    public override string Plural => "backups";

    public override string? IdOf(GesBackup item) => item.BackupId;
}

/// <summary>Lists the backups of one graph. For a deleted graph use <see cref="ListBackups"/>.</summary>
internal sealed record ListGraphBackups(string GraphId) : GesListRequest<GesBackup>
{
    public override string Plural => $"backups of graph '{Display.Safe(GraphId)}'";

    public override string? IdOf(GesBackup item) => item.BackupId;
}

/// <summary>Gets the download links of one backup. A link is valid for one hour.</summary>
internal sealed record ShowBackupDownloadLink(string GraphId, string BackupId) : GesRequest<GesBackupDownload>
{
    /// <summary>The first version of the graph engine that gives links.</summary>
    public const string FirstEngine = "2.4.3";
}
