using System.Text.Json;

namespace GesPowerShell.Client.Json;

/// <summary>
/// Reads single values of a small answer through <see cref="JsonDocument"/>. Acceptances and errors use it instead of the serializer: the
/// serializer's first use takes longer than everything else in a first change, and an error may be nested at any depth.
/// </summary>
internal static class JsonElementReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> text) => JsonDocument.Parse(Utf8.WithoutMark(text), Options);

    /// <summary>The value of the first of these members that is a non-empty string or a number; null when there is none.</summary>
    public static string? FirstScalar(JsonElement element, params string[] names)
    {
        foreach (var name in names)
        {
            if (Scalar(element, name) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The strings of an array; empty when the member is missing or is no array.</summary>
    public static IReadOnlyList<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? StringsOf(list) : [];

    private static IReadOnlyList<string> StringsOf(JsonElement list) =>
        [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(TextOf).OfType<string>()];

    private static string? Scalar(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
        {
            return null;
        }

        var text = value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? TextOf(value) : null;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>The value of a string, the raw JSON of another value; null for a JSON null and for a string of invalid UTF-8.</summary>
    public static string? TextOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : value.GetRawText();
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // The string is not valid UTF-8 or has an invalid escape.
            return null;
        }
    }
}
