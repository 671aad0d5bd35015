using System.Globalization;
using System.Text.Json;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>A graph at one moment.</summary>
internal readonly record struct GraphView(SimulatedGraph Graph, GraphPhase Phase, DateTime? EndOfPhase, DateTime Now);

/// <summary>A graph on the wire.</summary>
internal static class GraphJson
{
    public static void Write(Utf8JsonWriter json, in GraphView view, string regionCode)
    {
        var graph = view.Graph;
        json.WriteString("id", graph.Id);
        json.WriteString("name", graph.Name);
        json.WriteString("created_by", "demo");
        json.WriteString("is_multi_az", "false");
        json.WriteString("region_code", regionCode);
        json.WriteString("az_code", regionCode + "a");
        json.WriteNull("schema_path");
        json.WriteString("data_store_version", graph.Version);
        json.WriteStartArray("sys_tags");
        json.WriteStringValue("0");
        json.WriteEndArray();
        json.WriteString("status", view.Phase.Code);
        if (view.Phase.Code == Codes.Preparing && view.EndOfPhase is { } end)
        {
            json.WriteString("action_progress", Percent(view, end).ToString(CultureInfo.InvariantCulture));
        }

        json.WriteString("graph_size_type_index", graph.SizeIndex);
        json.WriteString("vpc_id", "2d4b7f5e-7c1e-4d8f-9a51-6a0a4b8f1c11");
        json.WriteString("subnet_id", "5f0c2a86-93a5-4b6e-8d6a-1f6f0e9a7b22");
        json.WriteString("security_group_id", "8b3e1d27-0c44-4f0a-b1c9-7d2e5a6c9d33");
        json.WriteNumber("replication", graph.Replication);
        json.WriteString("created", Answers.Time(graph.Created));
        json.WriteString("updated", Answers.Time(view.Phase.From));
        WriteAddresses(json, graph);
        json.WriteString("arch", graph.Architecture);
        WriteFlags(json);
        if (graph.ProductType is not null)
        {
            json.WriteString("product_type", graph.ProductType);
        }

        if (graph.ProductType == "Persistence")
        {
            json.WriteString("sort_key_type", "varString");
            json.WriteStartObject("vertex_id_type");
            json.WriteString("id_type", "fixedLengthString");
            json.WriteNumber("id_length", 20);
            json.WriteEndObject();
        }

        json.Array("tags", graph.Tags, tag =>
        {
            json.WriteString("key", tag.Key);
            json.WriteString("value", tag.Value);
        });
    }

    private static void WriteFlags(Utf8JsonWriter json)
    {
        json.WriteBoolean("encrypted", false);
        json.WriteBoolean("enable_rbac", false);
        json.WriteBoolean("enable_full_text_index", false);
        json.WriteBoolean("enable_hyg", false);
        json.WriteBoolean("enable_https", true);
        json.WriteBoolean("enable_multi_label", false);
        json.WriteString("crypt_algorithm", "generalCipher");
    }

    private static void WriteAddresses(Utf8JsonWriter json, SimulatedGraph graph)
    {
        var last = (uint)string.GetHashCode(graph.Id, StringComparison.Ordinal) % 200 + 10;
        var address = string.Create(CultureInfo.InvariantCulture, $"192.168.0.{last}");
        json.WriteString("private_ip", address);
        json.WriteNull("public_ip");
        json.WriteStartArray("traffic_ip_list");
        json.WriteStringValue(address);
        json.WriteEndArray();
    }

    private static int Percent(in GraphView view, DateTime end) =>
        (int)(100 * (view.Now - view.Phase.From).TotalSeconds / (end - view.Phase.From).TotalSeconds);
}
