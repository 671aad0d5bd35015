using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations;

/// <summary>
/// What the operations on backups share. A condition returns the error when it does not hold, and null when it holds.
/// </summary>
internal static class BackupRules
{
    /// <summary>The backup exists, belongs to this graph and has succeeded.</summary>
    public static GesError? IsUsable(Region region, string graphId, string backupId) =>
        !region.Backups.TryFind(backupId, out var backup) || backup.GraphId != graphId ? GesErrors.NoBackup
        : backup.Status switch
        {
            BackupCode.Success => null,
            BackupCode.BackingUp => GesErrors.BackingUp,
            _ => GesErrors.BackupFailed,
        };

    /// <summary>The path without slashes at its ends, which are optional.</summary>
    public static string Canonical(string obsPath) => obsPath.Trim('/');
}
