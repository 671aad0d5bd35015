using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Simulator.Seed;

/// <summary>The first graphs: varied in size, state and edition, and with the gaps that real answers have.</summary>
internal static class HandMadeGraphs
{
    public static IEnumerable<GraphSpec> Make(GraphTemplate template) =>
    [
        FraudDemo(template.Make(1)),
        SocialNet(template.Make(2)),
        DevRecommend(template.Make(3), template.Now),
        KnowledgeBase(template.Make(4)),
        DevImport(template.Make(5), template.Now),
        NightlyRisk(template.Make(6)),
        BrokenGraph(template.Make(7), template.Now),
        AmlProd(template.Make(8), template.Now),
    ];

    private static GraphSpec FraudDemo(GraphSpec graph) => graph with
    {
        Name = "fraud_demo",
        DataStoreVersion = "2.4.6",
        SchemaPath = [new GraphFile("demo-bucket/fraud/schema.xml", SeedJobs.FraudImport)],
        EdgesetPath = [new GraphFile("demo-bucket/fraud/edges.csv", SeedJobs.FraudImport, "partiallyFailed")],
        VertexsetPath = [new GraphFile("demo-bucket/fraud/vertices.csv", SeedJobs.FraudImport)],
        EdgesetFormat = "csv",
        VertexsetFormat = "csv",
        Tags = [new GraphTag("env", "demo")],
    };

    private static GraphSpec SocialNet(GraphSpec graph) => graph with
    {
        Name = "social_net",
        GraphSizeTypeIndex = "3",
        OriginGraphSizeTypeIndex = "2",
        ResizeTime = graph.Created + TimeSpan.FromDays(9),
        DataStoreVersion = "2.3.16",
        SchemaPath = [new GraphFile("demo-bucket/social/schema.xml", SeedJobs.SocialImport)],
        EdgesetPath = [new GraphFile("demo-bucket/social/edges.csv", SeedJobs.SocialImport)],
        VertexsetPath = [new GraphFile("demo-bucket/social/vertices.csv", SeedJobs.SocialImport)],
        EdgesetFormat = "csv",
        EdgesetDefaultLabel = "knows",
        VertexsetFormat = "csv",
        VertexsetDefaultLabel = "person",
        PublicIp = "203.0.113.17",
        EnableHttps = true,
        EnableMultiLabel = true,
    };

    private static GraphSpec DevRecommend(GraphSpec graph, DateTimeOffset now) => graph with
    {
        Name = "dev_recommend",
        Status = GraphCode.Stopped,
        Updated = now - TimeSpan.FromDays(2),
        GraphSizeTypeIndex = "0",
        OriginGraphSizeTypeIndex = null,
        DataStoreVersion = "2.2.23",
        Tags = [new GraphTag("env", "dev"), new GraphTag("owner", "recommendation")],
        EnableHyg = null,
        EnableLts = null,
        NullFields = ["public_ip", "master_key_id", "master_key_name", "expand_time", "resize_time"],
    };

    private static GraphSpec KnowledgeBase(GraphSpec graph) => graph with
    {
        Name = "knowledge_base",
        ProductType = "Persistence",
        GraphSizeTypeIndex = "6",
        OriginGraphSizeTypeIndex = "6",
        IsMultiAz = "true",
        Replication = 3,
        VertexIdType = new VertexIdType("fixedLengthString", 64),
        SortKeyType = "varString",
        CapacityRatio = 4,
        EnableHyg = true,
        EnableHttps = true,
        EnableRbac = true,
        Encrypted = true,
        MasterKeyId = GraphTemplate.Uuid("key", 1),
        MasterKeyName = "ges/default",
        CryptAlgorithm = "SMcompatible",
        Arch = "aarch64",
    };

    private static GraphSpec DevImport(GraphSpec graph, DateTimeOffset now) => graph with
    {
        Name = "dev_import",
        Status = GraphCode.Importing,
        Updated = now - TimeSpan.FromMinutes(5),
        GraphSizeTypeIndex = "2",
        OriginGraphSizeTypeIndex = "2",
        Tags = [new GraphTag("env", "dev")],
        NullFields = ["edgeset_default_label", "vertexset_default_label", "vertex_id_type"],
    };

    private static GraphSpec NightlyRisk(GraphSpec graph) => graph with
    {
        Name = "nightly_risk",
        GraphSizeTypeIndex = "2",
        OriginGraphSizeTypeIndex = "2",
        DataStoreVersion = "2.4.3",
        SchemaPath = [new GraphFile("risk-bucket/nightly/schema.xml", SeedJobs.RiskImport)],
        EdgesetPath = [new GraphFile("risk-bucket/nightly/edges.csv", SeedJobs.RiskImport, "failed")],
        EnableLts = true,
        SysTags = [GraphTemplate.Uuid("enterprise-project", 1)],
    };

    private static GraphSpec BrokenGraph(GraphSpec graph, DateTimeOffset now) => graph with
    {
        Name = "broken_graph",
        Status = GraphCode.Faulty,
        Updated = now - TimeSpan.FromHours(7),
        DataStoreVersion = null,
        PrivateIp = null,
        TrafficIpList = null,
        SchemaPath = null,
        EdgesetPath = null,
        VertexsetPath = null,
        SysTags = null,
        Tags = null,
        NullFields = ["private_ip", "traffic_ip_list", "tags"],
    };

    private static GraphSpec AmlProd(GraphSpec graph, DateTimeOffset now) => graph with
    {
        Name = "aml_prod",
        GraphSizeTypeIndex = "4",
        OriginGraphSizeTypeIndex = "3",
        IsMultiAz = "true",
        Replication = 4,
        ResizeTime = graph.Created + TimeSpan.FromDays(3),
        ExpandTime = now - TimeSpan.FromDays(11),
        TrafficIpList = ["192.168.8.12", "192.168.8.13", "192.168.8.14", "192.168.8.15"],
        EnableHttps = true,
        EnableRbac = true,
        EnableLts = true,
        Encrypted = true,
        MasterKeyId = GraphTemplate.Uuid("key", 2),
        MasterKeyName = "aml-prod-key",
        Tags = [new GraphTag("env", "prod"), new GraphTag("team", "compliance"), new GraphTag("cost-center", "4711")],
        SysTags = [GraphTemplate.Uuid("enterprise-project", 2)],
    };
}
