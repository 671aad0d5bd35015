using System.Text.Json;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>A graph as list and show send it.</summary>
internal static class GraphJson
{
    public static void Write(Utf8JsonWriter json, GraphSpec graph)
    {
        json.WriteStartObject();
        WriteIdentity(json, graph);
        WriteData(json, graph);
        WriteNetwork(json, graph);
        WriteFeatures(json, graph);
        foreach (var field in graph.NullFields)
        {
            json.WriteNull(field);
        }

        json.WriteEndObject();
    }

    private static void WriteIdentity(Utf8JsonWriter json, GraphSpec graph)
    {
        json.WriteString("id", graph.Id);
        json.WriteString("name", graph.Name);
        json.WriteString("status", graph.Status);
        json.Optional("action_progress", graph.ActionProgress);
        json.Optional("created_by", graph.CreatedBy);
        json.Optional("region_code", graph.RegionCode);
        json.Optional("az_code", graph.AzCode);
        json.Optional("is_multi_az", graph.IsMultiAz);
        json.Optional("product_type", graph.ProductType);
        json.Optional("data_store_version", graph.DataStoreVersion);
        json.Optional("graph_size_type_index", graph.GraphSizeTypeIndex);
        json.Optional("origin_graph_size_type_index", graph.OriginGraphSizeTypeIndex);
        json.Optional("replication", graph.Replication);
        json.Optional("created", graph.Created);
        json.Optional("updated", graph.Updated);
        json.Optional("expand_time", graph.ExpandTime);
        json.Optional("resize_time", graph.ResizeTime);
        json.Optional("arch", graph.Arch);
    }

    private static void WriteData(Utf8JsonWriter json, GraphSpec graph)
    {
        json.Optional("schema_path", graph.SchemaPath, WriteFile);
        json.Optional("edgeset_path", graph.EdgesetPath, WriteFile);
        json.Optional("vertexset_path", graph.VertexsetPath, WriteFile);
        json.Optional("edgeset_format", graph.EdgesetFormat);
        json.Optional("edgeset_default_label", graph.EdgesetDefaultLabel);
        json.Optional("vertexset_format", graph.VertexsetFormat);
        json.Optional("vertexset_default_label", graph.VertexsetDefaultLabel);
        json.Optional("sys_tags", graph.SysTags, static (writer, tag) => writer.WriteStringValue(tag));
        json.Optional("tags", graph.Tags, static (writer, tag) =>
        {
            writer.WriteStartObject();
            writer.WriteString("key", tag.Key);
            writer.WriteString("value", tag.Value);
            writer.WriteEndObject();
        });
    }

    private static void WriteNetwork(Utf8JsonWriter json, GraphSpec graph)
    {
        json.Optional("vpc_id", graph.VpcId);
        json.Optional("subnet_id", graph.SubnetId);
        json.Optional("security_group_id", graph.SecurityGroupId);
        json.Optional("private_ip", graph.PrivateIp);
        json.Optional("public_ip", graph.PublicIp);
        json.Optional("traffic_ip_list", graph.TrafficIpList, static (writer, address) => writer.WriteStringValue(address));
    }

    private static void WriteFeatures(Utf8JsonWriter json, GraphSpec graph)
    {
        json.Optional("encrypted", graph.Encrypted);
        json.Optional("master_key_id", graph.MasterKeyId);
        json.Optional("master_key_name", graph.MasterKeyName);
        json.Optional("enable_rbac", graph.EnableRbac);
        json.Optional("enable_full_text_index", graph.EnableFullTextIndex);
        json.Optional("enable_hyg", graph.EnableHyg);
        json.Optional("enable_https", graph.EnableHttps);
        json.Optional("enable_multi_label", graph.EnableMultiLabel);
        json.Optional("enable_lts", graph.EnableLts);
        json.Optional("crypt_algorithm", graph.CryptAlgorithm);
        json.Optional("sort_key_type", graph.SortKeyType);
        json.Optional("capacity_ratio", graph.CapacityRatio);
        if (graph.VertexIdType is { } idType)
        {
            json.WriteStartObject("vertex_id_type");
            json.WriteString("id_type", idType.IdType);
            json.Optional("id_length", idType.IdLength);
            json.WriteEndObject();
        }
    }

    private static void WriteFile(Utf8JsonWriter json, GraphFile file)
    {
        json.WriteStartObject();
        json.WriteString("job_id", file.JobId);
        json.WriteString("path", file.Path);
        json.WriteString("status", file.Status);
        json.WriteEndObject();
    }
}
