using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>A graph as ListGraphs2 and ShowGraph2 send it; any field may be missing.</summary>
internal sealed class GraphDto
{
    [JsonPropertyName("id"), JsonConverter(typeof(TolerantText))]
    public string? Id { get; set; }

    [JsonPropertyName("graph_id"), JsonConverter(typeof(TolerantText))]
    public string? GraphId { get; set; }

    [JsonPropertyName("name"), JsonConverter(typeof(TolerantText))]
    public string? Name { get; set; }

    [JsonPropertyName("created_by"), JsonConverter(typeof(TolerantText))]
    public string? CreatedBy { get; set; }

    [JsonPropertyName("is_multi_az"), JsonConverter(typeof(TolerantFlag))]
    public bool? IsMultiAz { get; set; }

    [JsonPropertyName("region_code"), JsonConverter(typeof(TolerantText))]
    public string? RegionCode { get; set; }

    [JsonPropertyName("az_code"), JsonConverter(typeof(TolerantText))]
    public string? AzCode { get; set; }

    [JsonPropertyName("schema_path"), JsonConverter(typeof(TolerantObjects<GraphFileDto>))]
    public List<GraphFileDto>? SchemaPath { get; set; }

    [JsonPropertyName("edgeset_path"), JsonConverter(typeof(TolerantObjects<GraphFileDto>))]
    public List<GraphFileDto>? EdgesetPath { get; set; }

    [JsonPropertyName("vertexset_path"), JsonConverter(typeof(TolerantObjects<GraphFileDto>))]
    public List<GraphFileDto>? VertexsetPath { get; set; }

    [JsonPropertyName("edgeset_format"), JsonConverter(typeof(TolerantText))]
    public string? EdgesetFormat { get; set; }

    [JsonPropertyName("edgeset_default_label"), JsonConverter(typeof(TolerantText))]
    public string? EdgesetDefaultLabel { get; set; }

    [JsonPropertyName("vertexset_format"), JsonConverter(typeof(TolerantText))]
    public string? VertexsetFormat { get; set; }

    [JsonPropertyName("vertexset_default_label"), JsonConverter(typeof(TolerantText))]
    public string? VertexsetDefaultLabel { get; set; }

    [JsonPropertyName("data_store_version"), JsonConverter(typeof(TolerantText))]
    public string? DataStoreVersion { get; set; }

    [JsonPropertyName("sys_tags"), JsonConverter(typeof(TolerantTexts))]
    public List<string>? SysTags { get; set; }

    [JsonPropertyName("status"), JsonConverter(typeof(TolerantText))]
    public string? Status { get; set; }

    [JsonPropertyName("action_progress"), JsonConverter(typeof(TolerantNumber))]
    public double? ActionProgress { get; set; }

    [JsonPropertyName("graph_size_type_index"), JsonConverter(typeof(TolerantText))]
    public string? GraphSizeTypeIndex { get; set; }

    [JsonPropertyName("origin_graph_size_type_index"), JsonConverter(typeof(TolerantText))]
    public string? OriginGraphSizeTypeIndex { get; set; }

    [JsonPropertyName("vpc_id"), JsonConverter(typeof(TolerantText))]
    public string? VpcId { get; set; }

    [JsonPropertyName("subnet_id"), JsonConverter(typeof(TolerantText))]
    public string? SubnetId { get; set; }

    [JsonPropertyName("security_group_id"), JsonConverter(typeof(TolerantText))]
    public string? SecurityGroupId { get; set; }

    [JsonPropertyName("replication"), JsonConverter(typeof(TolerantInteger))]
    public long? Replication { get; set; }

    [JsonPropertyName("created"), JsonConverter(typeof(TolerantText))]
    public string? Created { get; set; }

    [JsonPropertyName("updated"), JsonConverter(typeof(TolerantText))]
    public string? Updated { get; set; }

    [JsonPropertyName("expand_time"), JsonConverter(typeof(TolerantText))]
    public string? ExpandTime { get; set; }

    [JsonPropertyName("resize_time"), JsonConverter(typeof(TolerantText))]
    public string? ResizeTime { get; set; }

    [JsonPropertyName("private_ip"), JsonConverter(typeof(TolerantText))]
    public string? PrivateIp { get; set; }

    [JsonPropertyName("public_ip"), JsonConverter(typeof(TolerantText))]
    public string? PublicIp { get; set; }

    [JsonPropertyName("traffic_ip_list"), JsonConverter(typeof(TolerantTexts))]
    public List<string>? TrafficIpList { get; set; }

    [JsonPropertyName("arch"), JsonConverter(typeof(TolerantText))]
    public string? Arch { get; set; }

    [JsonPropertyName("encrypted"), JsonConverter(typeof(TolerantFlag))]
    public bool? Encrypted { get; set; }

    [JsonPropertyName("master_key_id"), JsonConverter(typeof(TolerantText))]
    public string? MasterKeyId { get; set; }

    [JsonPropertyName("master_key_name"), JsonConverter(typeof(TolerantText))]
    public string? MasterKeyName { get; set; }

    [JsonPropertyName("enable_rbac"), JsonConverter(typeof(TolerantFlag))]
    public bool? EnableRbac { get; set; }

    [JsonPropertyName("enable_full_text_index"), JsonConverter(typeof(TolerantFlag))]
    public bool? EnableFullTextIndex { get; set; }

    [JsonPropertyName("enable_hyg"), JsonConverter(typeof(TolerantFlag))]
    public bool? EnableHyg { get; set; }

    [JsonPropertyName("enable_https"), JsonConverter(typeof(TolerantFlag))]
    public bool? EnableHttps { get; set; }

    [JsonPropertyName("enable_multi_label"), JsonConverter(typeof(TolerantFlag))]
    public bool? EnableMultiLabel { get; set; }

    [JsonPropertyName("enable_lts"), JsonConverter(typeof(TolerantFlag))]
    public bool? EnableLts { get; set; }

    [JsonPropertyName("crypt_algorithm"), JsonConverter(typeof(TolerantText))]
    public string? CryptAlgorithm { get; set; }

    [JsonPropertyName("product_type"), JsonConverter(typeof(TolerantText))]
    public string? ProductType { get; set; }

    [JsonPropertyName("sort_key_type"), JsonConverter(typeof(TolerantText))]
    public string? SortKeyType { get; set; }

    [JsonPropertyName("tags"), JsonConverter(typeof(TolerantObjects<TagDto>))]
    public List<TagDto>? Tags { get; set; }

    [JsonPropertyName("vertex_id_type"), JsonConverter(typeof(TolerantObject<VertexIdTypeDto>))]
    public VertexIdTypeDto? VertexIdType { get; set; }

    [JsonPropertyName("capacity_ratio"), JsonConverter(typeof(TolerantInteger))]
    public long? CapacityRatio { get; set; }
}
