namespace GesPowerShell.Tests.Changes;

/// <summary>Documented rules that are checked before a request is sent.</summary>
public class RuleTests
{
    private static readonly CreateGraph Graph = new("fraud_demo", "2", "vpc-1", "subnet-1", "sg-1");

    [Theory]
    [InlineData("abcd", true)]
    [InlineData("Fraud_demo_2", true)]
    [InlineData("fraud-demo", true)]
    [InlineData("abc", false)]
    [InlineData("1abc", false)]
    [InlineData("_abc", false)]
    [InlineData("fraud demo", false)]
    [InlineData("gräph", false)]
    [InlineData("", false)]
    public void A_new_graphs_name_begins_with_a_letter_and_has_four_characters_or_more(string name, bool isValid) =>
        Assert.Equal(isValid ? null : GesErrors.GraphNameInvalidId, CreateGraphRules.Problem(Graph with { Name = name })?.ErrorId);

    [Fact]
    public void A_new_graphs_name_has_an_end()
    {
        Assert.Null(CreateGraphRules.NameProblem(new string('a', 50)));
        Assert.NotNull(CreateGraphRules.NameProblem(new string('a', 65)));
        Assert.NotNull(CreateGraphRules.NameProblem("abcd\n"));
    }

    public static TheoryData<string, string?> Settings => new()
    {
        { "plain", null },
        { "size", "Size" },
        { "edition", "Edition" },
        { "full-text index", "EnableFullTextIndex" },
        { "full-text index of 1B-pro", null },
        { "hyg", "EnableHyg" },
        { "hyg of 100B", null },
        { "capacity", "CapacityRatio" },
        { "capacity of a database of 10B", null },
        { "bind without id", "EipId" },
        { "id without bind", "EipId" },
        { "bind", null },
        { "unknown bind", "PublicBindType" },
        { "vertex ids in memory", "VertexIdType" },
        { "sort key in memory", "SortKeyType" },
        { "vertex ids of a length", null },
        { "vertex ids without a length", "VertexIdLength" },
        { "hash with a length", "VertexIdLength" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_setting_that_does_not_fit_the_new_graph_is_named(string what, string? parameter)
    {
        var database = Graph with { SizeIndex = "6" };
        var graph = what switch
        {
            "size" => Graph with { SizeIndex = "7" },
            "edition" => Graph with { SizeIndex = "6", ProductType = "InMemory" },
            "full-text index" => Graph with { EnableFullTextIndex = true },
            "full-text index of 1B-pro" => Graph with { EnableFullTextIndex = true, SizeIndex = "401" },
            "hyg" => Graph with { EnableHyg = true },
            "hyg of 100B" => database with { EnableHyg = true },
            "capacity" => Graph with { CapacityRatio = 2 },
            "capacity of a database of 10B" => Graph with { CapacityRatio = 2, ProductType = "Persistence", SizeIndex = "5" },
            "bind without id" => Graph with { PublicBindType = "bind_existing" },
            "id without bind" => Graph with { PublicBindType = "auto_assign", EipId = "eip-1" },
            "bind" => Graph with { PublicBindType = "bind_existing", EipId = "eip-1" },
            "unknown bind" => Graph with { PublicBindType = "any" },
            "vertex ids in memory" => Graph with { VertexIdType = "hash" },
            "sort key in memory" => Graph with { SortKeyType = "int" },
            "vertex ids of a length" => database with { VertexIdType = "fixedLengthString", VertexIdLength = 128 },
            "vertex ids without a length" => database with { VertexIdType = "fixedLengthString" },
            "hash with a length" => database with { VertexIdType = "hash", VertexIdLength = 8 },
            _ => Graph,
        };
        var problem = CreateGraphRules.Problem(graph);
        Assert.Equal(parameter is null ? null : GesErrors.SettingInvalidId, problem?.ErrorId);
        Assert.True(parameter is null || problem!.Message.StartsWith($"-{parameter} ", StringComparison.Ordinal), problem?.Message);
    }

    [Theory]
    [InlineData("2", "5", null)]
    [InlineData("5", "4", null)]
    [InlineData("5", "401", null)]
    [InlineData("401", "4", null)]
    [InlineData("4", "3", null)]
    [InlineData("4", "2", "ResizeNotPossible")]
    [InlineData("5", "3", "ResizeNotPossible")]
    [InlineData("0", "2", "ResizeNotPossible")]
    [InlineData("2", "0", "ResizeNotPossible")]
    [InlineData("2", "6", "ResizeNotPossible")]
    [InlineData("2", "2", null)]
    [InlineData(null, "2", null)]
    public void A_graph_is_resized_up_to_any_size_and_down_by_one_level(string? present, string target, string? errorId) =>
        Assert.Equal(errorId, ScalingRules.ResizeProblem(new GesGraph { Name = "g", GraphSizeTypeIndex = present }, target)?.ErrorId);

    [Fact]
    public void After_replicas_were_added_a_graph_keeps_its_size() => Assert.Equal(
        "ResizeNotPossible",
        ScalingRules.ResizeProblem(new GesGraph { GraphSizeTypeIndex = "2", ExpandTime = DateTime.Now }, "3")?.ErrorId);

    [Theory]
    [InlineData("0", 1, "ReplicasNotPossible")]
    [InlineData("5", 1, "ReplicasNotPossible")]
    [InlineData("2", 0, "SettingInvalid")]
    [InlineData("2", 1, null)]
    [InlineData("401", 3, null)]
    public void Replicas_are_for_graphs_in_memory_of_1M_to_1B_edges(string size, int count, string? errorId) =>
        Assert.Equal(errorId, ScalingRules.ExpandProblem(new GesGraph { Name = "g", GraphSizeTypeIndex = size }, count)?.ErrorId);

    [Theory]
    [InlineData("2.4.6", "2.4.5", null)]
    [InlineData("2.4.10", "2.4.9", null)]
    [InlineData("2.4.5", "2.4.5", null)]
    [InlineData("2.4.4", "2.4.5", "VersionInvalid")]
    [InlineData("2.4.9", "2.4.10", "VersionInvalid")]
    [InlineData("latest", "2.4.5", "VersionInvalid")]
    [InlineData("2.4.6", null, null)]
    public void An_upgrade_never_goes_back(string version, string? present, string? errorId) =>
        Assert.Equal(errorId, ScalingRules.UpgradeProblem(version, present)?.ErrorId);

    [Theory]
    [InlineData("2.4.2", "EngineTooOld")]
    [InlineData("2.4.3", null)]
    [InlineData("2.4.10", null)]
    [InlineData(null, null)]
    public void A_security_group_is_changed_since_engine_2_4_3(string? version, string? errorId) => Assert.Equal(
        errorId, ScalingRules.EngineProblem(new GesGraph { Name = "g", Version = version }, ChangeSemantics.ChangeSecurityGroup)?.ErrorId);

    [Theory]
    [InlineData("bucket/folder/edges.csv", true)]
    [InlineData("bucket/a-b_c.d*e'(f)!", true)]
    [InlineData("bucket/边.csv", true)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData("/bucket/edges.csv", false)]
    [InlineData("obs://bucket/edges.csv", false)]
    [InlineData("bucket/a b.csv", false)]
    [InlineData("bucket\\a.csv", false)]
    [InlineData("bucket/a\u0007.csv", false)]
    [InlineData("bucket/a?.csv", false)]
    public void A_path_in_OBS_has_the_characters_of_one(string path, bool isValid)
    {
        Assert.Equal(isValid ? null : GesErrors.ObsPathInvalidId, DataRules.PathProblem("ImportPath", path)?.ErrorId);
        Assert.Equal(isValid, DataRules.ImportProblem(new ImportGraph("id") { EdgesetPath = path }, "2") is null);
        Assert.Equal(isValid, DataRules.ExportProblem(new ExportGraph("id", path, "edges", "vertices", "schema")) is null);
    }

    [Fact]
    public void Parallel_edges_are_not_for_graphs_of_100B_edges()
    {
        var import = new ImportGraph("id") { EdgesetPath = "bucket/edges.csv", ParallelEdgeAction = "ignore" };
        Assert.Null(DataRules.ImportProblem(import, "5"));
        Assert.Null(DataRules.ImportProblem(import, null));
        Assert.Equal(GesErrors.SettingInvalidId, DataRules.ImportProblem(import, "6")?.ErrorId);
        Assert.Equal(GesErrors.SettingInvalidId, DataRules.ImportProblem(import with { ParallelEdgeAction = "drop" }, "5")?.ErrorId);
    }

    [Fact]
    public void An_export_writes_at_least_a_row_with_a_thread()
    {
        var export = new ExportGraph("id", "bucket/out", "edges", "vertices", "schema");
        Assert.Null(DataRules.ExportProblem(export with { RowCountPerFile = 1, ThreadCount = 1 }));
        Assert.NotNull(DataRules.ExportProblem(export with { RowCountPerFile = 0 }));
        Assert.NotNull(DataRules.ExportProblem(export with { ThreadCount = 0 }));
    }

    [Theory]
    [InlineData("schema_2", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("a-b", false)]
    [InlineData("ä", false)]
    [InlineData("a\n", false)]
    public void Metadata_has_a_name_of_letters_digits_and_underscores(string name, bool isValid) =>
        Assert.Equal(isValid, DataRules.MetadataNameProblem(name) is null);

    [Fact]
    public void Metadata_has_10_MB_at_most()
    {
        Assert.Null(DataRules.MetadataSizeProblem(DataRules.LargestMetadata));
        Assert.NotNull(DataRules.MetadataSizeProblem(DataRules.LargestMetadata + 1));
    }
}
