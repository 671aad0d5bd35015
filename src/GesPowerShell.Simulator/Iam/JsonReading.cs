using System.Text.Json;

namespace GesPowerShell.Simulator.Iam;

/// <summary>Reads members of JSON objects. A missing member and one of another type read as null.</summary>
internal static class JsonReading
{
    extension(JsonElement element)
    {
        public JsonElement? Object(string name) =>
            element.Member(name) is { ValueKind: JsonValueKind.Object } value ? value : null;

        public string? Text(string name) =>
            element.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

        private JsonElement? Member(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
    }
}
