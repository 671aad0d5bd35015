using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Http;

/// <summary>The JSON options of answers and bodies.</summary>
internal static class WireJson
{
    /// <summary>GES and IAM: snake case, without null fields, times in the format of GES.</summary>
    public static JsonSerializerOptions Ges { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new GesTime() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WriteNullFields } },
    };

    /// <summary>The control API: camel case, with null fields.</summary>
    public static JsonSerializerOptions Control { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Writes the fields in <see cref="GraphSpec.NullFields"/> of a graph as null.</summary>
    private static void WriteNullFields(JsonTypeInfo type)
    {
        if (type.Type != typeof(GraphSpec))
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            property.ShouldSerialize = (graph, value) => value is not null || ((GraphSpec)graph).NullFields.Contains(property.Name);
        }
    }

    private sealed class GesTime : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new JsonException("No body of GES has a time.");

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(TimeFormat.Ges(value));
    }
}
