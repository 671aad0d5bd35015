namespace GesPowerShell;

/// <summary>Backups of all graphs.</summary>
internal sealed record ListBackups : GesListRequest<GesBackup>
{
    public override string Plural => "backups";

    public override string? IdOf(GesBackup item) => item.BackupId;
}
