using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>Deletes a backup at once; its graph need not exist any more.</summary>
internal static class DeleteBackup
{
    public static OperationDefinition Definition { get; } =
        new SimpleOperation("DeleteBackup2", "DELETE", "/graphs/{graph_id}/backups/{backup_id}", call => call.Region.At<object>(_ =>
        {
            if (!call.Region.Backups.TryFind(call.Ids["backup_id"], out var backup) || backup.GraphId != call.GraphId)
            {
                return GesErrors.NoBackup;
            }

            if (backup.Status == BackupCode.BackingUp)
            {
                return GesErrors.BackingUp;
            }

            call.Region.Backups.Remove(backup.Id);
            return new object();
        }));
}
