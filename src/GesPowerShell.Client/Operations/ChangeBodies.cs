using System.Text.Json.Nodes;
using static GesPowerShell.Client.Operations.RequestBody;

namespace GesPowerShell.Client.Operations;

/// <summary>The request bodies of changes with more than one field.</summary>
internal static class ChangeBodies
{
    public static byte[] Create(CreateGraph request) => Of(("graph", Object(
        ("name", request.Name),
        ("graph_size_type_index", request.SizeIndex),
        ("vpc_id", request.VpcId),
        ("subnet_id", request.SubnetId),
        ("security_group_id", request.SecurityGroupId),
        ("crypt_algorithm", request.CryptAlgorithm),
        ("enable_https", request.EnableHttps),
        ("arch", request.Arch),
        ("product_type", request.ProductType),
        ("vertex_id_type", request.VertexIdType is null
            ? null
            : Object(("id_type", request.VertexIdType), ("id_length", request.VertexIdLength))),
        ("sort_key_type", request.SortKeyType),
        ("public_ip", request.PublicBindType is null
            ? null
            : Object(("public_bind_type", request.PublicBindType), ("eip_id", request.EipId))),
        ("enable_multi_az", request.EnableMultiAz),
        ("encryption", Encryption(request.MasterKeyId)),
        ("lts_operation_trace", request.AuditLogGroupName is null
            ? null
            : Object(("enable_audit", true), ("audit_log_group_name", request.AuditLogGroupName))),
        ("sys_tags", request.EnterpriseProjectId is null ? null : Array([Tag("_sys_enterprise_project_id", request.EnterpriseProjectId)])),
        ("tags", request.Tags.Count == 0 ? null : Array(request.Tags.Select(tag => Tag(tag.Key, tag.Value)))),
        ("enable_rbac", request.EnableRbac),
        ("enable_full_text_index", request.EnableFullTextIndex),
        ("enable_hyg", request.EnableHyg),
        ("enable_multi_label", request.EnableMultiLabel),
        ("is_dynamic_graph", request.IsDynamicGraph),
        ("capacity_ratio", request.CapacityRatio))));

    public static byte[] Import(ImportGraph request) => Of(
        ("edgeset_path", request.EdgesetPath),
        ("edgeset_format", request.EdgesetFormat),
        ("vertexset_path", request.VertexsetPath),
        ("vertexset_format", request.VertexsetFormat),
        ("schema_path", request.SchemaPath),
        ("log_dir", request.LogDir),
        ("delimiter", request.Delimiter),
        ("trim_quote", request.TrimQuote),
        ("offline", request.Offline),
        ("parallel_edge", OrNull(Object(
            ("action", request.ParallelEdgeAction),
            ("ignore_label", request.ParallelEdgeIgnoreLabel),
            ("sort_key_column", request.ParallelEdgeSortKeyColumn)))));

    public static byte[] Export(ExportGraph request) => Of(
        ("graph_export_path", request.ExportPath),
        ("edge_set_name", request.EdgeSetName),
        ("vertex_set_name", request.VertexSetName),
        ("schema_name", request.SchemaName),
        ("paginate", OrNull(Object(
            ("enable", request.Paginate), ("row_count_per_file", request.RowCountPerFile), ("num_thread", request.ThreadCount)))));

    public static byte[] Upgrade(UpgradeGraph request) =>
        Of(("upgrade_version", request.Version), ("force_upgrade", request.InterruptTasks ? true : null));

    public static byte[] CreateMetadata(CreateMetadata request) => Of(
        ("metadata_path", request.MetadataPath),
        ("name", request.Name),
        ("description", request.About),
        ("is_overwrite", request.Overwrite),
        ("ges_metadata", Object(("labels", Array(request.Labels.Select(Label))))),
        ("encryption", Encryption(request.MasterKeyId)));

    public static byte[] ImportMetadata(ImportMetadata request) => Of(
        ("metadata_path", request.MetadataPath),
        ("name", request.Name),
        ("description", request.About),
        ("encryption", Encryption(request.MasterKeyId)));

    /// <summary>
    /// The documented field <c>applications</c> is left out: its documentation says that GES does not support it at present.
    /// </summary>
    public static byte[] Scenes(IEnumerable<string> names) => Of(("scenes", Array(names.Select(name => Object(("name", name))))));

    private static JsonObject Tag(string key, string value) => Object(("key", key), ("value", value));

    private static JsonObject? Encryption(string? masterKeyId) =>
        masterKeyId is null ? null : Object(("enable", true), ("master_key_id", masterKeyId));

    private static JsonObject Label(NewMetadataLabel label) => Object(
        ("name", label.Name),
        ("properties", Array(label.Properties.Select(property =>
            Object([.. property.Select(field => (field.Key, (JsonNode?)field.Value))])))));

    private static JsonObject? OrNull(JsonObject fields) => fields.Count == 0 ? null : fields;
}
