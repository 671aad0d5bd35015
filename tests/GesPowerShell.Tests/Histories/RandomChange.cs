namespace GesPowerShell.Tests.Histories;

/// <summary>A kind of change that histories draw.</summary>
/// <param name="Operation">Its name in the simulator.</param>
/// <param name="Make">The change of a graph.</param>
internal sealed record RandomChange(string Operation, Func<string, GesChange> Make)
{
    /// <summary>Half of the draws are stops, starts and restarts: those that a wait has most to judge of.</summary>
    private static readonly RandomChange[] Moves =
    [
        new("StopGraph2", id => new StopGraph(id)),
        new("StartGraph2", id => new StartGraph(id)),
        new("RestartGraph2", id => new RestartGraph(id)),
        new("RestartGraph2", id => new RestartGraph(id)),
    ];

    private static readonly RandomChange[] Others =
    [
        new("CreateGraph2", id => new CreateGraph("new_" + id[..8], "1", "vpc-1", "subnet-1", "sg-1")),
        new("DeleteGraph2", id => new DeleteGraph(id)),
        new("ImportGraph2", id => new ImportGraph(id) { EdgesetPath = "bucket/edges.csv" }),
        new("ExportGraph2", id => new ExportGraph(id, "bucket/out/", "edges", "vertices", "schema.xml")),
        new("ClearGraph2", id => new ClearGraph(id)),
        new("UpgradeGraph2", id => new UpgradeGraph(id, "2.4.7")),
        new("ResizeGraph2", id => new ResizeGraph(id, "3")),
        new("ExpandGraph2", id => new ExpandGraph(id, 2)),
        new("AttachEip2", id => new BindPublicIp(id, "eip-1")),
        new("DetachEip2", id => new UnbindPublicIp(id, "eip-1")),
        new("ChangeSecurityGroup", id => new ChangeSecurityGroup(id, "sg-2")),
        new("CreateBackup2", id => new CreateBackup(id)),
        new("ImportBackup2", id => new ImportBackup(id, "bucket/backup/")),
        new("CreateMetadata2", id => new CreateMetadata("new_" + id[..8], "bucket/schema.xml")),
        new("RegisterScenes2", id => new RegisterScenes(id, ["fraud_detection"])),
    ];

    public static RandomChange Draw(Random random)
    {
        var kinds = random.Next(2) == 0 ? Moves : Others;
        return kinds[random.Next(kinds.Length)];
    }
}
