using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Http;

/// <summary>How objects are written and bodies are read.</summary>
internal static class WireJson
{
    /// <summary>GES and IAM: snake case, fields without a value left out, times as GES writes them.</summary>
    public static JsonSerializerOptions Ges { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new GesTime() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WriteNullFields } },
    };

    /// <summary>The simulator's own paths: camel case, null written as null.</summary>
    public static JsonSerializerOptions Control { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>A graph says which of its fields are written as null instead of being left out.</summary>
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
            writer.WriteStringValue(WireTime.Ges(value));
    }
}
