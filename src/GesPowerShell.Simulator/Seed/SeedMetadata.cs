using GesPowerShell.Simulator.GraphMetadata;

namespace GesPowerShell.Simulator.Seed;

/// <summary>The metadata records at the start: one with properties of several types, and one with a label without properties.</summary>
internal static class SeedMetadata
{
    public static IEnumerable<MetadataSpec> Make(DateTimeOffset now) =>
    [
        new MetadataSpec
        {
            Id = GraphTemplate.Uuid("metadata", 1),
            Name = "fraud_schema",
            Description = "Accounts and transfers",
            MetadataPath = "demo-bucket/fraud/schema.xml",
            StartTime = now.AddDays(-40),
            LastUpdateTime = now.AddDays(-5),
            Labels =
            [
                new MetadataLabel(
                    "account",
                    [
                        Property(("name", "holder"), ("dataType", "string"), ("cardinality", "single")),
                        Property(("name", "phone"), ("dataType", "char array"), ("cardinality", "list"), ("maxDataSize", "20")),
                        Property(
                            ("name", "kind"), ("dataType", "enum"), ("cardinality", "single"),
                            ("typeNameCount", "2"), ("typeName1", "private"), ("typeName2", "business")),
                    ]),
                new MetadataLabel("transfer", [Property(("name", "amount"), ("dataType", "long"), ("cardinality", "single"))]),
            ],
        },
        new MetadataSpec
        {
            Id = GraphTemplate.Uuid("metadata", 2),
            Name = "social_schema",
            Description = "",
            MetadataPath = "demo-bucket/social/schema.xml",
            StartTime = now.AddDays(-90),
            LastUpdateTime = now.AddDays(-90),
            Encrypted = true,
            MasterKeyId = GraphTemplate.Uuid("key", 1),
            MasterKeyName = "ges/default",
            Labels = [new MetadataLabel("knows")],
        },
    ];

    private static Dictionary<string, string> Property(params (string Key, string Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
