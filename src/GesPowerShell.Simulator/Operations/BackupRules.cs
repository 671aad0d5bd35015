using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations;

/// <summary>What the operations on backups share.</summary>
internal static class BackupRules
{
    /// <summary>The backup exists, is of this graph and has succeeded.</summary>
    public static GesError? IsUsable(Region region, string graphId, string backupId) =>
        !region.Backups.TryFind(backupId, out var backup) || backup.GraphId != graphId ? GesErrors.NoBackup
        : backup.Status switch
        {
            BackupCode.Success => null,
            BackupCode.BackingUp => GesErrors.BackingUp,
            _ => GesErrors.BackupFailed,
        };

    /// <summary>The path without the slashes at its ends, which clients may leave out.</summary>
    public static string Canonical(string obsPath) => obsPath.Trim('/');
}
