using GesPowerShell.Client;

namespace GesPowerShell.Tests.Engine;

/// <summary>Objects of every type for which the module has a format, with a value in every property.</summary>
internal static class ShownObjects
{
    /// <summary>Creates an object in which every text, also in lists, is this one.</summary>
    public static T Filled<T>(string text)
        where T : new()
    {
        var value = new T();
        foreach (var property in typeof(T).GetProperties().Where(property => property.CanWrite))
        {
            object? content = property.PropertyType == typeof(string) ? text
                : property.PropertyType == typeof(IReadOnlyList<string>) ? new[] { text, text }
                : property.PropertyType == typeof(IReadOnlyList<GesDataPath>) ? new[] { new GesDataPath { Path = text } }
                : property.PropertyType == typeof(IReadOnlyList<GesMetadataLabel>) ? new[] { new GesMetadataLabel { Name = text } }
                : property.PropertyType == typeof(IReadOnlyList<GesSceneParam>)
                    ? new[] { new GesSceneParam { Name = text, DefaultValue = text } }
                : property.PropertyType == typeof(GesVertexIdType) ? new GesVertexIdType { IdType = text }
                : property.PropertyType == typeof(GesTags) ? Tag(text, text)
                : null;
            if (content is not null)
            {
                property.SetValue(value, content);
            }
        }

        return value;
    }

    public static GesTags Tag(string key, string value) => new(new Dictionary<string, string> { [key] = value });

    /// <summary>Three objects of each type: an ordinary one, one whose texts have terminal escape sequences, and an empty one.</summary>
    public static IReadOnlyList<object> All(GesConnection connection) =>
    [
        new GesGraph
        {
            Name = "fraud_demo", Id = "2a3b4c5d-6e7f-4a1b-9c2d-3e4f5a6b7c8d", StatusCode = "200", ProductType = "InMemory",
            GraphSizeTypeIndex = "2", Version = "2.4.6", Created = new DateTime(2026, 5, 17, 9, 30, 5, DateTimeKind.Local),
            SysTags = ["0", "1"], Tags = Tag("Keys", "Values"),
            SchemaPath = [new GesDataPath { Path = "b/schema.xml", Status = "success" }], ActionProgress = 12.5,
            VertexIdType = new GesVertexIdType { IdType = "int" },
        },
        Filled<GesGraph>("a\u001b[2Jb\u202ec"),
        new GesGraph(),
        Job,
        Filled<GesJob>("a\u001b[2Jb\u202ec"),
        new GesJob(),
        new GesJobFile
        {
            Kind = "Vertexset", Path = "b/vertices.csv", Status = "PartiallyFailed", TotalLines = 10, FailedLines = 2, Cause = "line 3",
        },
        Filled<GesJobFile>("a\u001b[2Jb\u202ec"),
        new GesJobFile(),
        new GesBackup
        {
            BackupId = "0a8c9f0e-6d1f-4b3a-8b1c-5a5c1f0d2e31", Name = "fraud_demo-20260517093005",
            GraphId = "2a3b4c5d-6e7f-4a1b-9c2d-3e4f5a6b7c8d", GraphName = "fraud_demo", StatusCode = "success", MethodCode = "manual",
            StartTime = new DateTime(2026, 5, 17, 9, 30, 5, DateTimeKind.Local), Duration = new TimeSpan(1, 2, 3),
            SizeMB = 840.25, GraphStatusCode = "200", GraphSizeTypeIndex = "1", Encrypted = false,
        },
        Filled<GesBackup>("a\u001b[2Jb\u202ec"),
        new GesBackup(),
        new GesMetadata
        {
            MetadataId = "6c0f1f9b-2d38-4b52-9f0e-7f4c1c0a8d11", Name = "movies", StatusCode = "200", MetadataPath = "bucket/movies.xml",
            LastUpdateTime = new DateTime(2026, 5, 17, 9, 30, 5, DateTimeKind.Local), Encrypted = false,
            Labels = [new GesMetadataLabel { Name = "movie", Properties = [new GesMetadataProperty { Name = "Year", DataType = "int" }] }],
        },
        Filled<GesMetadata>("a\u001b[2Jb\u202ec"),
        new GesMetadata(),
        new GesScene
        {
            Scene = "risk", Name = "ring_detection", Description = "Rings of payments.",
            Region = "cn-north-4", ProjectId = new string('a', 32),
            Params = [new GesSceneParam { Name = "depth", Type = "string", DefaultValue = "3" }, new GesSceneParam { Name = "seed" }],
        },
        Filled<GesScene>("a\u001b[2Jb\u202ec"),
        new GesScene(),
        new GesQuota { Type = "graph", Available = 3, EdgeVolume = 178800, Region = "cn-north-4", ProjectId = new string('a', 32) },
        Filled<GesQuota>("a\u001b[2Jb\u202ec"),
        new GesQuota(),
        new GesProject
        {
            ProjectId = new string('a', 32), Name = "cn-north-4_risk", Enabled = true, Description = "Risk team",
            DomainId = new string('b', 32), IsDomain = false,
        },
        Filled<GesProject>("a\u001b[2Jb\u202ec"),
        new GesProject(),
        connection,
    ];

    public static GesConnection Connection() => new(new GesClientFactory().Create(
        new GesSettings
        {
            Region = "ap-southeast-3", ProjectId = new string('a', 32), Credential = new GesCredential.Token(Secrets.Of("t")),
        },
        _ => { }));

    private static GesJob Job => new()
    {
        JobId = "ff80808182025c9b0182c1d8a4a80a1c", GraphName = "fraud_demo",
        Operation = GesOperation.Restart, Status = JobStatus.PartiallyFailed,
        BeginTime = new DateTime(2026, 5, 17, 9, 30, 5, DateTimeKind.Local),
        EndTime = new DateTime(2026, 5, 19, 11, 33, 9, DateTimeKind.Local),
        Details = [new GesJobFile { Kind = "Edgeset", Path = "b/edges.csv", Status = "Failed" }],
    };
}
