using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>Reads a scalar from a JSON string, number or boolean. A value that cannot be converted reads as null and is no error.</summary>
internal abstract class LenientScalar<T> : JsonConverter<T>
{
    public sealed override bool HandleNull => true;

    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            reader.Skip();
            return default;
        }

        return TryRead(ref reader, out var value) ? value : FromText(TextOf(ref reader));
    }

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw new NotSupportedException("These types are only read.");

    /// <summary>Reads a value of the documented JSON type without an intermediate string.</summary>
    protected virtual bool TryRead(ref Utf8JsonReader reader, out T? value)
    {
        value = default;
        return false;
    }

    protected abstract T? FromText(string? text);

    private static string? TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => StringOf(ref reader),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan.ToArray()),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => null,
    };

    private static string? StringOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // The string is not valid UTF-8 or has an invalid escape.
            return null;
        }
    }
}

internal sealed class LenientString : LenientScalar<string?>
{
    protected override string? FromText(string? text) => text;
}

internal sealed class LenientInteger : LenientScalar<long?>
{
    protected override bool TryRead(ref Utf8JsonReader reader, out long? value)
    {
        value = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : null;
        return value is not null;
    }

    protected override long? FromText(string? text) =>
        Number.Of(text) is { } number and >= long.MinValue and < long.MaxValue ? (long)number : null;
}

internal sealed class LenientNumber : LenientScalar<double?>
{
    protected override double? FromText(string? text) => Number.Of(text);
}

internal sealed class LenientBoolean : LenientScalar<bool?>
{
    protected override bool TryRead(ref Utf8JsonReader reader, out bool? value)
    {
        value = reader.TokenType switch { JsonTokenType.True => true, JsonTokenType.False => false, _ => null };
        return value is not null;
    }

    protected override bool? FromText(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "1" => true,
        "FALSE" or "0" => false,
        _ => null,
    };
}

internal static class Number
{
    public static double? Of(string? text) =>
        double.TryParse(text?.Trim().TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && !double.IsNaN(number) && !double.IsInfinity(number) ? number : null;
}
