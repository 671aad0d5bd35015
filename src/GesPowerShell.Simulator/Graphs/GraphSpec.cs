using System.Text.Json.Serialization;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>
/// The fields of a graph, with the names of the API in PascalCase. Answers leave out a property that is null, or have <c>null</c> for it
/// when it is in <see cref="NullFields"/>. Nothing is validated, so that tests can create any graph: names with control characters,
/// undocumented states, two graphs with the same name.
/// </summary>
public sealed record GraphSpec
{
    public required string Name { get; init; }

    /// <summary>Id of the graph; the default is a new UUID.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString();

    /// <summary>
    /// The state of the graph. It stays in it (a graph that is put into 901 never arrives), except that a stopped graph starts
    /// automatically.
    /// </summary>
    public string Status { get; init; } = GraphCode.Running;

    /// <summary>Creation time, simulated; the default is the moment at which the graph is added.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When the graph got its <see cref="Status"/>, simulated; the default is the moment at which it is set.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary><c>action_progress</c> while <see cref="Status"/> is 100 and no operation of the simulator counts it.</summary>
    public string? ActionProgress { get; init; }

    /// <summary><c>InMemory</c> or <c>Persistence</c>.</summary>
    public string? ProductType { get; init; } = "InMemory";

    public string? GraphSizeTypeIndex { get; init; } = "1";
    public string? OriginGraphSizeTypeIndex { get; init; }
    public string? DataStoreVersion { get; init; } = "2.4.6";
    public string? CreatedBy { get; init; }

    /// <summary>Whether the graph is deployed across availability zones, a string in the API.</summary>
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

    /// <summary>Fields (API names) that answers have as <c>null</c> instead of leaving them out.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> NullFields { get; init; } = [];
}
