namespace GesPowerShell;

/// <summary>
/// A graph of Graph Engine Service at the moment it was read. Immutable: read it again for a newer state.
/// </summary>
/// <remarks>
/// Names are those of the API in PascalCase. Any property may be null when GES leaves the field out.
/// Times are local (<see cref="DateTimeKind.Local"/>), converted from the UTC that GES sends.
/// Source: ListGraphs2 and ShowGraph2, https://support.huaweicloud.com/intl/en-us/api-ges/ges_03_0346.html.
/// </remarks>
public sealed class GesGraph
{
    /// <summary>Name of the graph. Names may be shared: scripts should refer to graphs by <see cref="Id"/>.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Id of the graph, a UUID.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The same as <see cref="Id"/>, under the name that every other object and parameter uses.</summary>
    public string GraphId => Id;

    /// <summary>
    /// State: Preparing, Running, Upgrading, Importing, RollingBack, Exporting, Clearing, PreparingToResize, Resizing,
    /// RollingBackResize, PreparingToExpand, Expanding, Faulty, CreationFailed, Deleted, Frozen, Stopped, Stopping, BackingUp, Starting;
    /// an undocumented code such as 930 reads as <c>Unknown(930)</c>.
    /// </summary>
    public string Status => GraphStatus.ToWord(StatusCode);

    /// <summary>State as GES sends it, a number in a string, for example <c>200</c>. Empty when GES sent none.</summary>
    public string StatusCode { get; internal init; } = "";

    /// <summary>Progress of creation or start in percent; null unless <see cref="Status"/> is Preparing.</summary>
    public double? ActionProgress { get; internal init; }

    /// <summary><c>InMemory</c> or <c>Database</c>. The database edition cannot be stopped.</summary>
    public string Edition => GraphEdition.ToWord(ProductType, GraphSizeTypeIndex);

    /// <summary>Edition as GES sends it: <c>InMemory</c> or <c>Persistence</c>; null when left out.</summary>
    public string? ProductType { get; internal init; }

    /// <summary>
    /// Largest number of edges, readable: <c>10K</c>, <c>1M</c>, <c>10M</c>, <c>100M</c>, <c>1B</c>, <c>1B-pro</c>, <c>10B</c>,
    /// <c>100B</c>.
    /// </summary>
    public string? Size => GraphSize.ToWord(GraphSizeTypeIndex);

    /// <summary>Size as GES sends it, an index such as <c>401</c>.</summary>
    public string? GraphSizeTypeIndex { get; internal init; }

    /// <summary>Size at creation, readable as <see cref="Size"/>. Engine 2.3.15 or later, else null.</summary>
    public string? OriginSize => GraphSize.ToWord(OriginGraphSizeTypeIndex);

    /// <summary>Size at creation as GES sends it.</summary>
    public string? OriginGraphSizeTypeIndex { get; internal init; }

    /// <summary>Version of the graph engine, for example <c>2.4.6</c> (the API's <c>data_store_version</c>).</summary>
    public string? Version { get; internal init; }

    /// <summary>When the graph was created; local time.</summary>
    public DateTime? Created { get; internal init; }

    /// <summary>When the graph was last changed, stops and starts included; local time.</summary>
    public DateTime? Updated { get; internal init; }

    /// <summary>
    /// Estimated time at which GES starts the stopped graph by itself, seven days after the stop. GES does not send the time of the stop,
    /// so <see cref="Updated"/> stands for it. Local time; null unless the graph is stopped. Source:
    /// https://support.huaweicloud.com/intl/en-us/api-ges/ges_03_0348.html.
    /// </summary>
    public DateTime? AutoStartsAt =>
        StatusCode == GraphStatus.Stopped && Updated is { } updated ? Times.After(updated, TimeSpan.FromDays(7)) : null;

    /// <summary>When replicas were last added; local time; null when never.</summary>
    public DateTime? ExpandTime { get; internal init; }

    /// <summary>When the graph was last resized; local time; null when never.</summary>
    public DateTime? ResizeTime { get; internal init; }

    /// <summary>IAM user who created the graph.</summary>
    public string? CreatedBy { get; internal init; }

    /// <summary>Whether the graph is deployed across availability zones.</summary>
    public bool? IsMultiAz { get; internal init; }

    /// <summary>Region as GES sends it, for example <c>cn-north-4</c>; null when left out.</summary>
    public string? RegionCode { get; internal init; }

    /// <summary>Region of the connection that the graph was read through, for example <c>cn-north-4</c>.</summary>
    public string? Region { get; internal init; }

    /// <summary>
    /// Id of the project of the connection that the graph was read through. Commands refuse it on a connection of another project.
    /// </summary>
    public string? ProjectId { get; internal init; }

    /// <summary>Availability zone, for example <c>cn-north-4a</c>.</summary>
    public string? AzCode { get; internal init; }

    /// <summary>Imported schema files.</summary>
    public IReadOnlyList<GesDataPath> SchemaPath { get; internal init; } = ReadableList<GesDataPath>.None;

    /// <summary>Imported edge files.</summary>
    public IReadOnlyList<GesDataPath> EdgesetPath { get; internal init; } = ReadableList<GesDataPath>.None;

    /// <summary>Imported vertex files.</summary>
    public IReadOnlyList<GesDataPath> VertexsetPath { get; internal init; } = ReadableList<GesDataPath>.None;

    /// <summary>Format of the edge files, for example <c>csv</c>.</summary>
    public string? EdgesetFormat { get; internal init; }

    /// <summary>Label of imported edges without a label.</summary>
    public string? EdgesetDefaultLabel { get; internal init; }

    /// <summary>Format of the vertex files, for example <c>csv</c>.</summary>
    public string? VertexsetFormat { get; internal init; }

    /// <summary>Label of imported vertices without a label.</summary>
    public string? VertexsetDefaultLabel { get; internal init; }

    /// <summary>Enterprise project ids.</summary>
    public IReadOnlyList<string> SysTags { get; internal init; } = ReadableList<string>.None;

    /// <summary>The graph's tags, key to value. In PowerShell: <c>$graph.Tags['env']</c>, null when there is no such tag.</summary>
    public GesTags Tags { get; internal init; } = GesTags.None;

    /// <summary>VPC of the graph.</summary>
    public string? VpcId { get; internal init; }

    /// <summary>Subnet of the graph.</summary>
    public string? SubnetId { get; internal init; }

    /// <summary>Security group of the graph.</summary>
    public string? SecurityGroupId { get; internal init; }

    /// <summary>Number of replicas; GES's default is 1.</summary>
    public int? Replication { get; internal init; }

    /// <summary>Floating private address that applications connect to.</summary>
    public string? PrivateIp { get; internal init; }

    /// <summary>Elastic public address; null when none is bound.</summary>
    public string? PublicIp { get; internal init; }

    /// <summary>Physical addresses of the graph; clients should rotate over these.</summary>
    public IReadOnlyList<string> TrafficIpList { get; internal init; } = ReadableList<string>.None;

    /// <summary>Processor architecture: <c>x86_64</c> or <c>aarch64</c>.</summary>
    public string? Arch { get; internal init; }

    /// <summary>Whether the data is encrypted at rest.</summary>
    public bool? Encrypted { get; internal init; }

    /// <summary>Key that encrypts the data; null when not encrypted.</summary>
    public string? MasterKeyId { get; internal init; }

    /// <summary>Name of that key.</summary>
    public string? MasterKeyName { get; internal init; }

    /// <summary>Whether fine-grained permission control is on.</summary>
    public bool? EnableRbac { get; internal init; }

    /// <summary>Whether the full-text index is on.</summary>
    public bool? EnableFullTextIndex { get; internal init; }

    /// <summary>Whether the HyG compute engine is on (database edition).</summary>
    public bool? EnableHyg { get; internal init; }

    /// <summary>Whether the graph is in security mode, reached over HTTPS.</summary>
    public bool? EnableHttps { get; internal init; }

    /// <summary>Whether a vertex may have several labels.</summary>
    public bool? EnableMultiLabel { get; internal init; }

    /// <summary>Whether operations are logged to Log Tank Service.</summary>
    public bool? EnableLts { get; internal init; }

    /// <summary>Cipher suite: <c>generalCipher</c> or <c>SMcompatible</c>.</summary>
    public string? CryptAlgorithm { get; internal init; }

    /// <summary>Type of the sort key (database edition): <c>int</c>, <c>string</c> or <c>varString</c>.</summary>
    public string? SortKeyType { get; internal init; }

    /// <summary>Type of the vertex ids (database edition); null otherwise.</summary>
    public GesVertexIdType? VertexIdType { get; internal init; }

    /// <summary>Ratio of capacity (database edition of ten billion edges, engine 2.3.18 or later).</summary>
    public int? CapacityRatio { get; internal init; }

    /// <summary>The connection that the graph was read through; null when it was not read in this session.</summary>
    internal ConnectionHandle? Handle { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
