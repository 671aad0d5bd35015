using System.Text.Json;
using System.Text.Json.Serialization;

namespace GesPowerShell.Simulator.Faults;

/// <summary>Reads any JSON as text: a string as what it says, everything else as it is written.</summary>
internal sealed class LooseText : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.ValueKind == JsonValueKind.String ? value.RootElement.GetString()! : value.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
