using System.Text.Json;
using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>Reads an object; any other JSON value reads as null.</summary>
internal sealed class LenientObject<T> : JsonConverter<T?>
    where T : class
{
    public override bool HandleNull => true;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return JsonSerializer.Deserialize(ref reader, GesJson.Of<T>());
        }

        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("These types are only read.");
}

/// <summary>
/// Reads an array of objects and skips its other elements. A value that is no array, or a non-empty array without any object, reads as
/// null.
/// </summary>
internal sealed class LenientList<T> : JsonConverter<List<T>?>
    where T : class
{
    public override bool HandleNull => true;

    public override List<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var type = GesJson.Of<T>();
        var list = new List<T>();
        var hasOthers = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                hasOthers = true;
                reader.Skip();
            }
            else if (JsonSerializer.Deserialize(ref reader, type) is { } item)
            {
                list.Add(item);
            }
        }

        return hasOthers && list.Count == 0 ? null : list;
    }

    public override void Write(Utf8JsonWriter writer, List<T>? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("These types are only read.");
}

/// <summary>Reads an array of strings; a single string reads as a list of one.</summary>
internal sealed class LenientStrings : JsonConverter<List<string>?>
{
    private static readonly LenientString Text = new();

    public override bool HandleNull => true;

    public override List<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var list = new List<string>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Add(ref reader);
            return list;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Add(ref reader);
        }

        return list;

        void Add(ref Utf8JsonReader at)
        {
            if (Text.Read(ref at, typeof(string), options) is { Length: > 0 } text)
            {
                list.Add(text);
            }
        }
    }

    public override void Write(Utf8JsonWriter writer, List<string>? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("These types are only read.");
}
