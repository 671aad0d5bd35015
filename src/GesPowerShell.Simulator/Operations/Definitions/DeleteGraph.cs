using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>
/// Deletes a graph and its backups; with <c>keep_backup=true</c> the last automatic backup and the last two manual backups are kept.
/// GES documents no status code for a graph that is being deleted, so it keeps its state until it is deleted.
/// </summary>
internal static class DeleteGraph
{
    private const int AutomaticBackupsKept = 1;
    private const int ManualBackupsKept = 2;

    public static GraphJob<NoBody> Definition { get; } = new("DeleteGraph2", "DELETE", "/graphs/{graph_id}")
    {
        Requires = [GraphRules.Exists, HasValidQuery],
        Phases = call => new Timeline(call.Phase, new Phase(call.Now + OperationTimes.Delete, GraphCode.Deleted)),
        OnEnd = Delete,
    };

    private static GesError? HasValidQuery(GraphCall call) =>
        call.Request.Query.TryGetFlag("keep_backup", out _) && call.Request.Query.TryGetFlag("delete_eip", out _)
            ? null
            : GesErrors.IncorrectParameter;

    private static void Delete(GraphCall<NoBody> call, JobState job)
    {
        if (job.Status != JobCode.Success)
        {
            return;
        }

        call.Region.Graphs.Remove(call.Graph.Id);
        call.Request.Query.TryGetFlag("keep_backup", out var keep);
        var backups = call.Region.Backups.All
            .Where(backup => backup.GraphId == call.Graph.Id)
            .OrderByDescending(backup => backup.Started)
            .ToArray();
        var kept = backups.Where(backup => backup.Method == "auto").Take(keep ? AutomaticBackupsKept : 0)
            .Concat(backups.Where(backup => backup.Method == "manual").Take(keep ? ManualBackupsKept : 0))
            .ToArray();
        foreach (var backup in backups.Except(kept))
        {
            call.Region.Backups.Remove(backup.Id);
        }

        foreach (var backup in kept)
        {
            // Only the backup has the name of the graph after the deletion.
            call.Region.Backups.Put(backup.Describing(call.Graph.Spec));
        }
    }
}
