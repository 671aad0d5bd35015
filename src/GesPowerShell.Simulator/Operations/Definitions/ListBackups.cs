using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>Lists the backups of all graphs or of one. The graph may be deleted, so its id is not checked.</summary>
internal static class ListBackups
{
    public static OperationDefinition OfAllGraphs { get; } =
        new SimpleOperation("ListBackups2", "GET", "/graphs/backups", call => List(call, graphId: null));

    public static OperationDefinition OfOneGraph { get; } =
        new SimpleOperation("ListGraphBackups2", "GET", "/graphs/{graph_id}/backups", call => List(call, call.GraphId));

    private static object List(Call call, string? graphId)
    {
        if (Page.Read(call.Query) is not { } page)
        {
            return GesErrors.IncorrectParameter;
        }

        return call.Region.At(now =>
        {
            var all = call.Region.Backups.All.Where(backup => graphId is null || backup.GraphId == graphId).ToArray();
            return new { BackupCount = all.Length, BackupList = page.Of(all).Select(backup => Read(call.Region, backup, now)).ToArray() };
        });
    }

    private static BackupItem Read(Region region, BackupSpec backup, DateTimeOffset now) =>
        BackupItem.Of(backup, region.Graphs.TryFind(backup.GraphId, out var graph) ? graph.ReadForClients(now).Spec : null);
}
