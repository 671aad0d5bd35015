using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Changes;

/// <summary>A kind of change, and a graph to which it can be made.</summary>
/// <param name="Operation">The name of the operation in the simulator.</param>
/// <param name="Make">Creates the change.</param>
/// <param name="CountExecutions">Returns how often the region executed the change.</param>
internal sealed record ChangeCase(string Operation, Func<RehearsedChange, GesChange> Make, Func<RehearsedChange, int> CountExecutions)
{
    private const string NewName = "made_by_test";

    /// <summary>Whether the region has the effect of the change.</summary>
    public Func<RehearsedChange, bool> IsDone { get; init; } = it => it.Server.Graphs[it.Graph.Id].Status == GraphCode.Running;

    /// <summary>The graph that exists before the change.</summary>
    public GraphSpec Graph { get; init; } = new()
    {
        Name = "fraud_demo", GraphSizeTypeIndex = "2", SecurityGroupId = "sg-1", DataStoreVersion = "2.4.5", Replication = 1,
    };

    /// <summary>Creates a change that is made first; null for none.</summary>
    public Func<RehearsedChange, GesChange>? Before { get; init; }

    /// <summary>All kinds of changes, by the name of the request type.</summary>
    public static IReadOnlyDictionary<string, ChangeCase> All { get; } = new Dictionary<string, ChangeCase>(StringComparer.Ordinal)
    {
        [nameof(CreateGraph)] = new(
            "CreateGraph2", _ => new CreateGraph(NewName, "1", "vpc-1", "subnet-1", "sg-1"), it => Named(it).Count())
        {
            IsDone = it => Named(it).All(graph => graph.Status == GraphCode.Running),
        },
        [nameof(StopGraph)] = OnGraph("StopGraph2", id => new StopGraph(id))
            with { IsDone = it => it.Server.Graphs[it.Graph.Id].Status == GraphCode.Stopped },
        [nameof(StartGraph)] = OnGraph("StartGraph2", id => new StartGraph(id)) with { Graph = Stopped },
        [nameof(RestoreGraph)] =
            new("StartGraph2", it => new RestoreGraph(it.Graph.Id, it.Backup.Id), Counted("StartGraph2")) { Graph = Stopped },
        [nameof(RestartGraph)] = OnGraph("RestartGraph2", id => new RestartGraph(id)),
        [nameof(DeleteGraph)] = new(
            "DeleteGraph2", it => new DeleteGraph(it.Graph.Id), it => it.Server.Graphs.All.Any(graph => graph.Id == it.Graph.Id) ? 0 : 1)
        {
            IsDone = it => it.Server.Graphs.All.All(graph => graph.Id != it.Graph.Id || graph.Status == GraphCode.Deleted),
        },
        [nameof(ImportGraph)] =
            OnGraph("ImportGraph2", id => new ImportGraph(id) { EdgesetPath = "bucket/edges.csv" }, graph => graph.EdgesetPath?.Count == 1),
        [nameof(ExportGraph)] = OnGraph("ExportGraph2", id => new ExportGraph(id, "bucket/out/", "edges", "vertices", "schema.xml")),
        [nameof(ClearGraph)] = OnGraph("ClearGraph2", id => new ClearGraph(id)),
        [nameof(UpgradeGraph)] = OnGraph("UpgradeGraph2", id => new UpgradeGraph(id, "2.4.6"), graph => graph.DataStoreVersion == "2.4.6"),
        [nameof(ResizeGraph)] = OnGraph("ResizeGraph2", id => new ResizeGraph(id, "3"), graph => graph.GraphSizeTypeIndex == "3"),
        [nameof(ExpandGraph)] = OnGraph("ExpandGraph2", id => new ExpandGraph(id, 2), graph => graph.Replication == 3),
        [nameof(BindPublicIp)] = OnGraph("AttachEip2", id => new BindPublicIp(id, "eip-1")),
        [nameof(UnbindPublicIp)] = OnGraph("DetachEip2", id => new UnbindPublicIp(id, "eip-1")) with { Graph = WithPublicIp },
        [nameof(ChangeSecurityGroup)] = OnGraph("ChangeSecurityGroup", id => new ChangeSecurityGroup(id, "sg-2")),
        [nameof(CreateBackup)] = OnGraph("CreateBackup2", id => new CreateBackup(id))
            with { IsDone = it => it.Server.Backups.All.Count(backup => backup.Status == "success") == 2 },
        [nameof(DeleteBackup)] = new(
            "DeleteBackup2", it => new DeleteBackup(it.Graph.Id, it.Backup.Id),
            it => it.Server.Backups.All.Any(backup => backup.Id == it.Backup.Id) ? 0 : 1),
        [nameof(ExportBackup)] =
            new("ExportBackup2", it => new ExportBackup(it.Graph.Id, it.Backup.Id, "bucket/backup/"), Counted("ExportBackup2")),
        [nameof(ImportBackup)] =
            OnGraph("ImportBackup2", id => new ImportBackup(id, "bucket/backup/")) with { IsDone = it => it.Server.Backups.All.Count == 2 },
        [nameof(CreateMetadata)] = new("CreateMetadata2", _ => NewMetadata, MetadataOf(NewName)),
        ["OverwriteMetadata"] =
            new("CreateMetadata2", _ => NewMetadata with { Name = OldName, Overwrite = true }, MetadataOf(OldName, isNew: true)),
        [nameof(ImportMetadata)] = new(
            "UploadFromObs2", _ => new ImportMetadata(NewName, "bucket/schema.xml"), MetadataOf(NewName)),
        [nameof(DeleteMetadata)] = new(
            "DeleteMetadata2", it => new DeleteMetadata(it.Metadata.Id),
            it => 1 - it.Server.Metadata.All.Count(record => record.Id == it.Metadata.Id)),
        [nameof(RegisterScenes)] = OnGraph("RegisterScenes2", id => new RegisterScenes(id, ["fraud_detection"])),
        [nameof(UnregisterScenes)] = OnGraph("DeregisterScenes2", id => new UnregisterScenes(id, ["fraud_detection"])) with
        {
            Before = it => new RegisterScenes(it.Graph.Id, ["fraud_detection"]),
        },
    };

    public const string OldName = "schema_of_test";

    private static CreateMetadata NewMetadata => new(NewName, "bucket/schema.xml")
    {
        Labels = [new NewMetadataLabel("person", [new Dictionary<string, string> { ["name"] = "age", ["dataType"] = "int" }])],
    };

    private static GraphSpec Stopped => new() { Name = "fraud_demo", Status = GraphCode.Stopped };

    private static GraphSpec WithPublicIp => new() { Name = "fraud_demo", PublicIp = "203.0.113.20" };

    private static Func<RehearsedChange, int> MetadataOf(string name, bool isNew = false) =>
        it => it.Server.Metadata.All.Count(record => record.Name == name && (!isNew || record.Labels.Count == 1));

    private static IEnumerable<GraphState> Named(RehearsedChange it) => it.Server.Graphs.All.Where(graph => graph.Name == NewName);

    private static ChangeCase OnGraph(string operation, Func<string, GesChange> make, Func<GraphSpec, bool>? hasEffect = null) =>
        new(operation, it => make(it.Graph.Id), Counted(operation))
        {
            IsDone = it =>
                it.Server.Graphs[it.Graph.Id] is { Status: GraphCode.Running, Spec: var spec } && hasEffect?.Invoke(spec) != false,
        };

    private static Func<RehearsedChange, int> Counted(string operation) => it => it.Server.Graphs[it.Graph.Id].Count(operation);
}
