using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Obs;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>
/// Lists the files of a backup, each with a link that is valid for an hour without credentials. The graph of the backup need not exist.
/// </summary>
internal static class ShowBackupDownloadLink
{
    private static readonly Version FirstEngine = new(2, 4, 3);

    public static OperationDefinition Definition { get; } =
        new SimpleOperation("ShowBackupDownloadLink", "GET", "/graphs/{graph_id}/backup-files", call => call.Region.At<object>(now =>
            (object?)Refuse(call) ?? Show(call.Region, call.Query["backup_id"]!, call.Origin, now)));

    private static GesError? Refuse(Call call)
    {
        var id = call.Query["backup_id"];
        if ((GraphRules.IsGiven(id) ?? BackupRules.IsUsable(call.Region, call.GraphId, id!)) is { } refusal)
        {
            return refusal;
        }

        call.Region.Backups.TryFind(id!, out var backup);
        var graph = call.Region.Graphs.TryFind(call.GraphId, out var present) ? present.Spec : backup!.Graph;
        return GraphRules.EngineIsAtLeast(graph?.DataStoreVersion, FirstEngine);
    }

    private static object Show(Region region, string backupId, string origin, DateTimeOffset now)
    {
        region.Backups.TryFind(backupId, out var backup);
        var expires = now + DownloadLinks.Lifetime;
        return new
        {
            region.Objects.Bucket,
            Files = region.Objects.Of(backup!).Select(file => new
            {
                file.Name,
                Size = (file.Length + 1023) / 1024,
                DownloadLink = origin + region.Links.Sign(region.Objects.Bucket, file.Key, expires),
                LinkExpiredTime = TimeFormat.Ges(expires) + "Z",
            }).ToArray(),
        };
    }
}
