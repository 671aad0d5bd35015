using System.Text.Json.Serialization;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>
/// A graph as it is described to the simulator: the fields of the API in PascalCase. A property that is null is left out of
/// answers, or written as <c>null</c> when it stands in <see cref="NullFields"/>. Nothing is checked, so that tests can build
/// any graph: names with control characters, states that no document knows, two graphs of one name.
/// </summary>
public sealed record GraphSpec
{
    public required string Name { get; init; }

    /// <summary>A new UUID unless given.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString();

    /// <summary>
    /// The state that the graph is put into; it stays in it (a graph put into 901 never arrives) except that a stopped graph
    /// starts by itself.
    /// </summary>
    public string Status { get; init; } = GraphCode.Running;

    /// <summary>Simulated time; the moment at which the graph is added unless given.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Since when the graph has its <see cref="Status"/>; the moment at which it is put into it unless given.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary><c>action_progress</c> while <see cref="Status"/> is 100 and no operation of the simulator counts it.</summary>
    public string? ActionProgress { get; init; }

    /// <summary><c>InMemory</c> or <c>Persistence</c>.</summary>
    public string? ProductType { get; init; } = "InMemory";

    public string? GraphSizeTypeIndex { get; init; } = "1";
    public string? OriginGraphSizeTypeIndex { get; init; }
    public string? DataStoreVersion { get; init; } = "2.4.6";
    public string? CreatedBy { get; init; }

    /// <summary>A string in the API.</summary>
    public string? IsMultiAz { get; init; }

    public string? RegionCode { get; init; }
    public string? AzCode { get; init; }
    public IReadOnlyList<GraphFile>? SchemaPath { get; init; }
    public IReadOnlyList<GraphFile>? EdgesetPath { get; init; }
    public IReadOnlyList<GraphFile>? VertexsetPath { get; init; }
    public string? EdgesetFormat { get; init; }
    public string? EdgesetDefaultLabel { get; init; }
    public string? VertexsetFormat { get; init; }
    public string? VertexsetDefaultLabel { get; init; }

    /// <summary>Enterprise project ids.</summary>
    public IReadOnlyList<string>? SysTags { get; init; }

    public IReadOnlyList<GraphTag>? Tags { get; init; }
    public string? VpcId { get; init; }
    public string? SubnetId { get; init; }
    public string? SecurityGroupId { get; init; }
    public int? Replication { get; init; }
    public DateTimeOffset? ExpandTime { get; init; }
    public DateTimeOffset? ResizeTime { get; init; }
    public string? PrivateIp { get; init; }
    public string? PublicIp { get; init; }
    public IReadOnlyList<string>? TrafficIpList { get; init; }
    public string? Arch { get; init; }
    public bool? Encrypted { get; init; }
    public string? MasterKeyId { get; init; }
    public string? MasterKeyName { get; init; }
    public bool? EnableRbac { get; init; }
    public bool? EnableFullTextIndex { get; init; }
    public bool? EnableHyg { get; init; }
    public bool? EnableHttps { get; init; }
    public bool? EnableMultiLabel { get; init; }
    public bool? EnableLts { get; init; }
    public string? CryptAlgorithm { get; init; }
    public string? SortKeyType { get; init; }
    public VertexIdType? VertexIdType { get; init; }
    public int? CapacityRatio { get; init; }

    /// <summary>Fields (API names) that answers carry as <c>null</c> instead of leaving them out.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> NullFields { get; init; } = [];
}
