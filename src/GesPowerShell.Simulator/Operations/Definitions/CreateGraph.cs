using System.Text.RegularExpressions;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Seed;

namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>Creates a graph. There is no job: the graph is listed at once, in state 100 until it runs.</summary>
internal static partial class CreateGraph
{
    private const string DatabaseSize = "6";

    public static OperationDefinition Definition { get; } = new SimpleOperation("CreateGraph2", "POST", "/graphs", call =>
        call.ReadBody<CreateGraphBody>() is not { Graph: { } graph } ? GesErrors.BadBody : call.Region.At(now =>
            (object?)Refuse(graph, call.Region) ?? Create(call, graph, now)));

    private static GesError? Refuse(NewGraph graph, Region region)
    {
        string?[] required =
            [graph.Name, graph.GraphSizeTypeIndex, graph.VpcId, graph.SubnetId, graph.SecurityGroupId, graph.CryptAlgorithm];
        if (required.Select(GraphRules.IsGiven).FirstOrDefault(error => error is not null) is { } missing)
        {
            return missing;
        }

        return graph switch
        {
            { EnableHttps: null } => GesErrors.NoParameter,
            _ when !NamePattern().IsMatch(graph.Name!) => GesErrors.BadName,
            _ when region.Graphs.All.Any(other => other.Spec.Name == graph.Name) => GesErrors.NameExists,
            { GraphSizeTypeIndex: not ("0" or "1" or "2" or "3" or "4" or "401" or "5" or DatabaseSize) } => GesErrors.BadSize,
            { CryptAlgorithm: not ("generalCipher" or "SMcompatible") } => GesErrors.IncorrectParameter,
            { Arch: not (null or "x86_64" or "aarch64") } => GesErrors.BadArch,
            { ProductType: not (null or "InMemory" or "Persistence") } => GesErrors.IncorrectParameter,
            { SortKeyType: not (null or "int" or "string" or "varString") } => GesErrors.IncorrectParameter,
            _ when EditionOf(graph) == "Persistence" && !IsValid(graph.VertexIdType) => GesErrors.IncorrectParameter,
            { EnableHyg: true, GraphSizeTypeIndex: not DatabaseSize } => GesErrors.IncorrectParameter,
            { EnableFullTextIndex: true, GraphSizeTypeIndex: not "401" } => GesErrors.IncorrectParameter,
            { PublicIp.PublicBindType: not ("auto_assign" or "bind_existing") } => GesErrors.BadEipType,
            { PublicIp: { PublicBindType: "bind_existing", EipId: null or "" } } => GesErrors.BadEip,
            _ when region.Graphs.Count >= Quotas.GraphsOf(region) => GesErrors.TooManyGraphs,
            _ => null,
        };
    }

    private static object Create(Call call, NewGraph graph, DateTimeOffset now)
    {
        var template = new GraphTemplate(call.Region.Options, now).Make(call.Region.Graphs.Count + 1);
        var created = new SimulatedGraph(SpecOf(graph, template) with { Created = now, Updated = now }, now)
        {
            Timeline = new Timeline(new Phase(now, GraphCode.Preparing), new Phase(now + OperationTimes.Create, GraphCode.Running)),
        };
        call.Region.Graphs.Add(created);
        created.Record(new GraphOperation(Definition.Name, now, JobId: null, call.RequestId));
        return new { created.Id, created.Spec.Name };
    }

    private static GraphSpec SpecOf(NewGraph graph, GraphSpec template) => template with
    {
        Id = Guid.NewGuid().ToString(),
        Name = graph.Name!,
        Status = GraphCode.Preparing,
        GraphSizeTypeIndex = graph.GraphSizeTypeIndex,
        OriginGraphSizeTypeIndex = graph.GraphSizeTypeIndex,
        VpcId = graph.VpcId,
        SubnetId = graph.SubnetId,
        SecurityGroupId = graph.SecurityGroupId,
        CryptAlgorithm = graph.CryptAlgorithm,
        EnableHttps = graph.EnableHttps,
        Arch = graph.Arch ?? "x86_64",
        ProductType = EditionOf(graph),
        VertexIdType = graph.VertexIdType,
        SortKeyType = graph.SortKeyType,
        PublicIp = graph.PublicIp is null ? null : "203.0.113.20",
        IsMultiAz = graph.EnableMultiAz == true ? "true" : "false",
        Encrypted = graph.Encryption?.Enable == true,
        MasterKeyId = graph.Encryption?.MasterKeyId,
        EnableLts = graph.LtsOperationTrace?.EnableAudit == true,
        SysTags = graph.SysTags is null ? template.SysTags : [.. graph.SysTags.Select(tag => tag.Value)],
        Tags = graph.Tags ?? template.Tags,
        EnableRbac = graph.EnableRbac == true,
        EnableFullTextIndex = graph.EnableFullTextIndex == true,
        EnableHyg = graph.EnableHyg == true,
        EnableMultiLabel = graph.EnableMultiLabel == true,
        CapacityRatio = graph.CapacityRatio,
    };

    private static string EditionOf(NewGraph graph) =>
        graph.ProductType ?? (graph.GraphSizeTypeIndex == DatabaseSize ? "Persistence" : "InMemory");

    private static bool IsValid(VertexIdType? type) =>
        type is { IdType: "hash" } or { IdType: "fixedLengthString", IdLength: >= 1 and <= 128 };

    /// <summary>The rule of the API reference, with the hyphen that Terraform's documentation adds.</summary>
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{3,49}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();
}
