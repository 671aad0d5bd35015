using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Operations.Definitions;

internal sealed record ExportBackupBody
{
    public string? BackupId { get; init; }

    public string? ExportPath { get; init; }
}

/// <summary>Writes a backup to OBS, from where it can be imported. The graph keeps running.</summary>
internal static class ExportBackup
{
    public static Version FirstEngine { get; } = new(2, 3, 16);

    public static GraphJob<ExportBackupBody> Definition { get; } = new("ExportBackup2", "POST", "/graphs/{graph_id}/backups/export")
    {
        Requires =
        [
            GraphRules.Runs,
            call => GraphRules.EngineIsAtLeast(call, FirstEngine),
            call => GraphRules.IsGiven(call.Body.BackupId),
            call => GraphRules.IsObsPath(call.Body.ExportPath),
            call => BackupRules.IsUsable(call.Region, call.Graph.Id, call.Body.BackupId!),
        ],
        Duration = OperationTimes.BackupTransfer,
        OnAccepted = call => call.BackupId = call.Body.BackupId,
        OnEnd = End,
    };

    private static void End(GraphCall<ExportBackupBody> call, JobState job)
    {
        if (job.Status == JobCode.Success && call.Region.Backups.TryFind(call.BackupId!, out var backup))
        {
            call.Region.ExportedBackups[BackupRules.Canonical(call.Body.ExportPath!)] = backup;
        }
    }
}
