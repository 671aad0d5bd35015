using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>Creates a manual backup. It is listed at once, and has its size and end time when the job has ended.</summary>
internal static class CreateBackup
{
    public static GraphJob<NoBody> Definition { get; } = new("CreateBackup2", "POST", "/graphs/{graph_id}/backups")
    {
        Requires =
        [
            GraphRules.Runs,
            call => call.Region.Backups.Count >= Quotas.Backups ? GesErrors.TooManyBackups : null,
        ],
        Phases = call => new Timeline(
            new Phase(call.Now, GraphCode.BackingUp),
            new Phase(call.Now + OperationTimes.Backup, GraphCode.Running)),
        OnAccepted = Begin,
        OnEnd = End,

        // The models of the SDKs lack backup_id, but the service sends it.
        Answer = (call, jobId) => new { JobId = jobId, call.BackupId },
    };

    private static void Begin(GraphCall<NoBody> call)
    {
        var backup = new BackupSpec { GraphId = call.Graph.Id, Status = BackupCode.BackingUp, Started = call.Now }
            .Describing(call.Graph.Spec);
        call.Region.Backups.Put(backup);
        call.BackupId = backup.Id;
    }

    private static void End(GraphCall<NoBody> call, JobState job)
    {
        if (call.Region.Backups.TryFind(call.BackupId!, out var backup))
        {
            call.Region.Backups.Put(backup with { Status = job.Status == JobCode.Success ? BackupCode.Success : BackupCode.Failed });
        }
    }
}
