using System.Text.Json;

namespace GesPowerShell.Client.Json;

/// <summary>
/// Single words of a small answer, without the serializer: making that ready takes longer than all the rest of a first change.
/// </summary>
internal static class JsonElementReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> text) => JsonDocument.Parse(Utf8.WithoutMark(text), Options);

    /// <summary>The first of these members that is a text or a number; null when there is none, or an empty one.</summary>
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

    /// <summary>The texts of a list; empty when there is none.</summary>
    public static IReadOnlyList<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(TextOf).OfType<string>()]
            : [];

    private static string? Scalar(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
        {
            return null;
        }

        var text = value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? TextOf(value) : null;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>A text as it is, anything else as it is written; null for null and for bytes that are no text.</summary>
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
            // Bytes that are no text.
            return null;
        }
    }
}
