namespace GesPowerShell.Simulator.Backups;

/// <summary>The backups of the region, for the hosting process. Thread-safe.</summary>
public sealed class BackupRegister
{
    private readonly Region _region;

    internal BackupRegister(Region region) => _region = region;

    public IReadOnlyList<BackupSpec> All => _region.At(_ => _region.Backups.All.ToArray());

    /// <summary>Adds a backup, or replaces the backup with the same id.</summary>
    public BackupSpec Add(BackupSpec backup) => _region.At(now =>
    {
        var started = backup with { Started = backup.Started ?? now };
        _region.Backups.Put(started);
        return started;
    });
}
