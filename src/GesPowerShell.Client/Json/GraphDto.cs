using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>A graph as ListGraphs2 and ShowGraph2 send it; any field may be missing.</summary>
internal sealed class GraphDto
{
    public string? Id { get; set; }

    public string? GraphId { get; set; }

    public string? Name { get; set; }

    public string? CreatedBy { get; set; }

    public bool? IsMultiAz { get; set; }

    public string? RegionCode { get; set; }

    public string? AzCode { get; set; }

    public List<GraphFileDto>? SchemaPath { get; set; }

    public List<GraphFileDto>? EdgesetPath { get; set; }

    public List<GraphFileDto>? VertexsetPath { get; set; }

    public string? EdgesetFormat { get; set; }

    public string? EdgesetDefaultLabel { get; set; }

    public string? VertexsetFormat { get; set; }

    public string? VertexsetDefaultLabel { get; set; }

    public string? DataStoreVersion { get; set; }

    public List<string>? SysTags { get; set; }

    public string? Status { get; set; }

    public double? ActionProgress { get; set; }

    public string? GraphSizeTypeIndex { get; set; }

    public string? OriginGraphSizeTypeIndex { get; set; }

    public string? VpcId { get; set; }

    public string? SubnetId { get; set; }

    public string? SecurityGroupId { get; set; }

    public long? Replication { get; set; }

    public string? Created { get; set; }

    public string? Updated { get; set; }

    public string? ExpandTime { get; set; }

    public string? ResizeTime { get; set; }

    public string? PrivateIp { get; set; }

    public string? PublicIp { get; set; }

    public List<string>? TrafficIpList { get; set; }

    public string? Arch { get; set; }

    public bool? Encrypted { get; set; }

    public string? MasterKeyId { get; set; }

    public string? MasterKeyName { get; set; }

    public bool? EnableRbac { get; set; }

    public bool? EnableFullTextIndex { get; set; }

    public bool? EnableHyg { get; set; }

    public bool? EnableHttps { get; set; }

    public bool? EnableMultiLabel { get; set; }

    public bool? EnableLts { get; set; }

    public string? CryptAlgorithm { get; set; }

    public string? ProductType { get; set; }

    public string? SortKeyType { get; set; }

    public List<TagDto>? Tags { get; set; }

    [JsonConverter(typeof(LenientObject<VertexIdTypeDto>))]
    public VertexIdTypeDto? VertexIdType { get; set; }

    public long? CapacityRatio { get; set; }
}
