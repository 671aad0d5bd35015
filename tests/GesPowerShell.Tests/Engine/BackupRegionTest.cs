using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Control;

namespace GesPowerShell.Tests.Engine;

/// <summary>A region with its initial backups: three of dev_recommend, which is stopped, and one of fraud_demo.</summary>
public abstract class BackupRegionTest : RegionTest
{
    protected const string Newest = "1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e01";
    protected const string Failed = "1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e02";
    protected const string Older = "1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e03";
    protected const string OfFraud = "1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e04";

    /// <summary>All requests that are not reads.</summary>
    protected IReadOnlyList<JournalEntry> Sent => [.. Server.Requests.Where(request => request.Method != "GET")];

    protected IReadOnlyList<string> BackupIds => [.. Server.Backups.All.Select(backup => backup.Id)];

    /// <summary>Adds a backup of a graph that was deleted.</summary>
    protected BackupSpec AddOrphan(string id = "orphan-1", string graphName = "old_trial") =>
        Server.Backups.Add(new BackupSpec { Id = id, GraphId = "gone-graph", GraphName = graphName });

    private protected static IReadOnlyList<string> Ids(RunResult result) =>
        [.. result.Output.OfType<GesBackup>().Select(backup => backup.BackupId)];
}
