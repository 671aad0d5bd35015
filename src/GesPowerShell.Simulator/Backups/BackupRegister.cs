namespace GesPowerShell.Simulator.Backups;

/// <summary>The backups of the region, for the process that the simulator runs in. Thread-safe.</summary>
public sealed class BackupRegister
{
    private readonly Region _region;

    internal BackupRegister(Region region) => _region = region;

    public IReadOnlyList<BackupSpec> All => _region.At(_ => _region.Backups.All.ToArray());

    /// <summary>Adds a backup, or puts it in the place of the one that has its id.</summary>
    public BackupSpec Add(BackupSpec backup) => _region.At(now =>
    {
        var started = backup with { Started = backup.Started ?? now };
        _region.Backups.Put(started);
        return started;
    });
}
