using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.GraphMetadata;
using GesPowerShell.Simulator.Graphs;
using Definitions = GesPowerShell.Simulator.Operations.Definitions;

namespace GesPowerShell.Tests.Histories;

/// <summary>A kind of change that histories choose at random.</summary>
/// <param name="Operation">The name of the operation in the simulator.</param>
/// <param name="Make">Creates the change for a subject.</param>
/// <param name="IsDone">Whether the change has taken effect in the region.</param>
internal sealed record RandomChange(string Operation, Func<Subject, GesChange> Make, Func<Truth, bool> IsDone)
{
    public const string NewVersion = "2.4.7";
    public const string NewSize = "3";
    public const string NewSecurityGroup = "sg-2";
    public const string OldScene = "recommendation";
    private const string NewScene = "fraud_detection";
    private const string NewFile = "bucket/new.csv";
    private const string NewSchema = "bucket/new.xml";

    /// <summary>Half of the chosen changes are stops, starts, restarts and restores: their waits have the most cases.</summary>
    private static readonly RandomChange[] StateChanges =
    [
        new("StopGraph2", on => new StopGraph(on.GraphId), IsIn(GraphCode.Stopped)) { NotNeededIn = [GraphCode.Stopping] },
        new("StartGraph2", on => new StartGraph(on.GraphId), IsIn(GraphCode.Running, GraphCode.Importing, GraphCode.Exporting))
            { NotNeededIn = [GraphCode.Preparing, GraphCode.Starting] },
        new("RestartGraph2", on => new RestartGraph(on.GraphId), IsIn(GraphCode.Running)),
        new("RestartGraph2", on => new RestartGraph(on.GraphId), IsIn(GraphCode.Running)),
        new("StartGraph2", on => new RestoreGraph(on.GraphId, on.BackupId), IsRestored),
    ];

    private static readonly RandomChange[] OtherChanges =
    [
        new("CreateGraph2", on => new CreateGraph(on.NewName, "1", "vpc-1", "subnet-1", "sg-1"),
            truth => truth.NewGraph?.Status == GraphCode.Running)
            { KeyOf = on => on.NewName },
        new("DeleteGraph2", on => new DeleteGraph(on.GraphId), truth => truth.Graph?.Status is null or GraphCode.Deleted),
        new("ImportGraph2", on => new ImportGraph(on.GraphId) { EdgesetPath = NewFile },
            Has(graph => graph.EdgesetPath!.Any(file => file.Path == NewFile))),
        new("ExportGraph2", on => new ExportGraph(on.GraphId, "bucket/out/", "edges", "vertices", "schema.xml"), IsIn(GraphCode.Running)),
        new("ClearGraph2", on => new ClearGraph(on.GraphId), Has(graph => graph.EdgesetPath!.Count == 0)),
        new("UpgradeGraph2", on => new UpgradeGraph(on.GraphId, NewVersion), Has(graph => graph.DataStoreVersion == NewVersion)),
        new("ResizeGraph2", on => new ResizeGraph(on.GraphId, NewSize), Has(graph => graph.GraphSizeTypeIndex == NewSize)),
        new("ExpandGraph2", on => new ExpandGraph(on.GraphId, 2), Has(graph => graph.Replication == 3)),
        new("AttachEip2", on => new BindPublicIp(on.GraphId, "eip-1"), Has(graph => graph.PublicIp is not null)),
        new("DetachEip2", on => new UnbindPublicIp(on.GraphId, "eip-1"), Has(graph => graph.PublicIp is null)),
        new("ChangeSecurityGroup", on => new ChangeSecurityGroup(on.GraphId, NewSecurityGroup),
            Has(graph => graph.SecurityGroupId == NewSecurityGroup)),
        new("CreateBackup2", on => new CreateBackup(on.GraphId), HasNewBackup),
        new("DeleteBackup2", on => new DeleteBackup(on.GraphId, on.BackupId),
            truth => truth.Backups.All(backup => backup.Id != truth.Subject.BackupId))
            { KeyOf = on => on.BackupId },
        new("ExportBackup2", on => new ExportBackup(on.GraphId, on.BackupId, "bucket/backup/"), _ => true),
        new("ImportBackup2", on => new ImportBackup(on.GraphId, "bucket/backup/"), HasNewBackup),
        new("CreateMetadata2", on => new CreateMetadata(on.NewName, NewSchema), HasMetadata(on => on.NewName)) { KeyOf = on => on.NewName },
        new("CreateMetadata2", on => new CreateMetadata(on.MetadataName, NewSchema) { Overwrite = true },
            HasMetadata(on => on.MetadataName))
            { KeyOf = on => on.MetadataName },
        new("UploadFromObs2", on => new ImportMetadata(on.NewName, NewSchema), HasMetadata(on => on.NewName)) { KeyOf = on => on.NewName },
        new("DeleteMetadata2", on => new DeleteMetadata(on.MetadataId),
            truth => truth.Metadata.All(metadata => metadata.Id != truth.Subject.MetadataId))
            { KeyOf = on => on.MetadataId },
        new("RegisterScenes2", on => new RegisterScenes(on.GraphId, [NewScene]), truth => truth.Graph?.Scenes.Contains(NewScene) == true),
        new("DeregisterScenes2", on => new UnregisterScenes(on.GraphId, [OldScene]),
            truth => truth.Graph?.Scenes.Contains(OldScene) == false),
    ];

    /// <summary>All kinds of changes.</summary>
    public static IEnumerable<RandomChange> All => StateChanges.Concat(OtherChanges);

    /// <summary>Returns a text that only the requests of this change have in their path or body.</summary>
    public Func<Subject, string> KeyOf { get; init; } = on => on.GraphId;

    /// <summary>States in which the change is also reported as not needed, because the graph is changing to the wanted state.</summary>
    public string[] NotNeededIn { get; init; } = [];

    public static RandomChange Choose(Random random)
    {
        var kinds = random.Next(2) == 0 ? StateChanges : OtherChanges;
        return kinds[random.Next(kinds.Length)];
    }

    private static Func<Truth, bool> IsIn(params string[] states) => truth => truth.Graph is { } graph && states.Contains(graph.Status);

    private static Func<Truth, bool> Has(Func<GraphSpec, bool> has) => truth => truth.Graph is { } graph && has(graph.Spec);

    private static Func<Truth, bool> HasMetadata(Func<Subject, string> nameOf) => truth =>
        truth.Metadata.Any(metadata => metadata.Name == nameOf(truth.Subject) && metadata.MetadataPath == NewSchema);

    private static bool HasNewBackup(Truth truth) => truth.Backups.Any(
        backup => backup.GraphId == truth.Subject.GraphId && backup.Id != truth.Subject.BackupId && backup.Status == BackupCode.Success);

    private static bool IsRestored(Truth truth) => truth.Graph is { Status: GraphCode.Running } graph
        && graph.Operations.Last(operation => operation.Operation == Definitions.StartGraph.Definition.Name) is var start
        && start.BackupId == truth.Subject.BackupId;
}

/// <summary>The real state of a subject, read from the simulator.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Graph">Its graph; null when it was deleted.</param>
/// <param name="NewGraph">The graph that a change created; null when there is none.</param>
/// <param name="Backups">All backups.</param>
/// <param name="Metadata">All metadata.</param>
internal sealed record Truth(
    Subject Subject, GraphState? Graph, GraphState? NewGraph, IReadOnlyList<BackupSpec> Backups, IReadOnlyList<MetadataSpec> Metadata)
{
    public static Truth Of(SimulatorServer server, Subject subject)
    {
        var graphs = server.Graphs.All;
        return new Truth(
            subject,
            graphs.FirstOrDefault(graph => graph.Id == subject.GraphId),
            graphs.FirstOrDefault(graph => graph.Name == subject.NewName),
            server.Backups.All,
            server.Metadata.All);
    }
}
