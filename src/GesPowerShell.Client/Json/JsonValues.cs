using System.Text.Json;

namespace GesPowerShell.Client.Json;

/// <summary>
/// Converts JSON of any shape to plain values, which the cmdlets can read without the JSON types of this assembly: an object is an array of
/// pairs, a list is an array of values, and the others are strings, numbers, booleans and null.
/// </summary>
internal static class JsonValues
{
    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = 64,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <exception cref="FormatException">The text is not JSON.</exception>
    public static object? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return Of(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    public static byte[] Write(object? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, value);
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case KeyValuePair<string, object?>[] fields:
                writer.WriteStartObject();
                foreach (var field in fields)
                {
                    writer.WritePropertyName(field.Key);
                    Write(writer, field.Value);
                }

                writer.WriteEndObject();
                break;
            case object?[] items:
                writer.WriteStartArray();
                Array.ForEach(items, item => Write(writer, item));
                writer.WriteEndArray();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case long whole:
                writer.WriteNumberValue(whole);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    public static object? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .Select(field => new KeyValuePair<string, object?>(field.Name, Of(field.Value))).ToArray(),
        JsonValueKind.Array => element.EnumerateArray().Select(Of).ToArray(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Number(element),
        _ => JsonElementReader.TextOf(element),
    };

    /// <summary>A whole number keeps all of its digits, as far as a decimal has them.</summary>
    private static object Number(JsonElement element) =>
        element.TryGetInt64(out var whole) ? whole
        : element.GetRawText().IndexOfAny(['.', 'e', 'E']) < 0 && element.TryGetDecimal(out var large) ? large
        : element.GetDouble();
}
