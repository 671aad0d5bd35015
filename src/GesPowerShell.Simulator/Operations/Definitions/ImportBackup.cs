using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Operations.Definitions;

internal sealed record ImportBackupBody
{
    public string? ImportPath { get; init; }
}

/// <summary>
/// Reads a backup from OBS. It becomes a manual backup of the graph, listed when the job has ended. Every path has a backup.
/// </summary>
internal static class ImportBackup
{
    public static GraphJob<ImportBackupBody> Definition { get; } = new("ImportBackup2", "POST", "/graphs/{graph_id}/backups/import")
    {
        Requires =
        [
            GraphRules.Runs,
            call => GraphRules.EngineIsAtLeast(call, ExportBackup.FirstEngine),
            call => GraphRules.IsObsPath(call.Body.ImportPath),
            call => call.Region.Backups.Count >= Quotas.Backups ? GesErrors.TooManyBackups : null,
        ],
        Duration = OperationTimes.BackupTransfer,
        OnAccepted = call => call.BackupId = Guid.NewGuid().ToString(),
        OnEnd = End,
    };

    private static void End(GraphCall<ImportBackupBody> call, JobState job)
    {
        // The graph may have been deleted meanwhile.
        if (job.Status != JobCode.Success || !call.Region.Graphs.TryFind(call.Graph.Id, out _))
        {
            return;
        }

        var exported = call.Region.ExportedBackups.GetValueOrDefault(BackupRules.Canonical(call.Body.ImportPath!));
        var backup = new BackupSpec
        {
            Id = call.BackupId!,
            GraphId = call.Graph.Id,
            Started = call.Now,
            Duration = OperationTimes.BackupTransfer,
        };
        call.Region.Backups.Put((exported is null ? backup : backup with { Size = exported.Size }).Describing(call.Graph.Spec));
    }
}
