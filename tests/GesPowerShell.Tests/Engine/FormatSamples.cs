namespace GesPowerShell.Tests.Engine;

/// <summary>One object of each kind, with values that fill the columns of its table.</summary>
internal static class FormatSamples
{
    public const string JobId = "ff80808182025c9b0182c1d8a4a80a1c-operation-01";
    public const string Id = "2a3b4c5d-6e7f-4a1b-9c2d-3e4f5a6b7c8d";

    public static readonly GesGraph Graph = new()
    {
        Name = "a_graph_of_20_letter",
        Id = Id,
        StatusCode = "200",
        ProductType = "InMemory",
        GraphSizeTypeIndex = "2",
        Version = "2.4.6",
        Created = new DateTime(2026, 5, 17, 9, 30, 5, DateTimeKind.Local),
        SysTags = ["0", "1"],
        Tags = ShownObjects.Tag("env", "env"),
    };

    public static readonly GesJob Job = new()
    {
        JobId = JobId,
        GraphName = "a_graph_of_20_letter",
        Operation = GesOperation.Restart,
        Status = JobStatus.PartiallyFailed,
        BeginTime = new DateTime(2026, 5, 17, 9, 30, 5, DateTimeKind.Local),
        EndTime = new DateTime(2026, 5, 17, 10, 31, 7, DateTimeKind.Local),
    };

    public static readonly GesBackup Backup = new()
    {
        BackupId = Id,
        Name = "a_graph_of_20_letter-20260517093005",
        GraphName = "a_graph_of_20_letter",
        MethodCode = "manual",
        StatusCode = "backing_up",
        StartTime = new DateTime(2026, 5, 17, 9, 30, 5, DateTimeKind.Local),
        SizeMB = 1023.9,
    };

    public static readonly GesMetadata Metadata = new()
    {
        MetadataId = Id,
        Name = "metadata_of_20_chars",
        StatusCode = "200",
        MetadataPath = "bucket/folder/metadata.xml",
        LastUpdateTime = new DateTime(2026, 5, 17, 9, 30, 5, DateTimeKind.Local),
        Labels = [new GesMetadataLabel { Name = "movie", Properties = [new GesMetadataProperty { Name = "Year", DataType = "int" }] }],
    };

    public static readonly GesScene Scene = new()
    {
        Scene = "risk_control",
        Name = "ring_detection",
        Params = [new GesSceneParam { Name = "depth", DefaultValue = "3" }, new GesSceneParam { Name = "seed" }],
        Description = "Finds rings of payments.",
    };

    public static readonly GesQuota Quota = new()
    {
        Type = "graph",
        Available = 12,
        EdgeVolume = 178_800_000,
        Region = "my-kualalumpur-1",
        ProjectId = Id,
    };

    public static readonly GesProject Project = new()
    {
        ProjectId = Id,
        Name = "my-kualalumpur-1_ris",
        Enabled = false,
        Description = "Risk",
    };
}
