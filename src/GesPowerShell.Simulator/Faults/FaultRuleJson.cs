using System.Text.Json;
using System.Text.Json.Serialization;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>
/// Reads and writes the rules of /_simulator/faults. Unknown fields are refused, since a misspelt condition would match every request.
/// </summary>
internal static class FaultRuleJson
{
    private static readonly JsonSerializerOptions Lenient = Options(JsonUnmappedMemberHandling.Skip);
    private static readonly JsonSerializerOptions Strict = Options(JsonUnmappedMemberHandling.Disallow);
    private static readonly JsonDocumentOptions Document = new() { AllowDuplicateProperties = false };

    /// <exception cref="FaultRuleException">The body is no list of rules.</exception>
    public static IReadOnlyList<FaultRule> Read(ReadOnlyMemory<byte> body)
    {
        using var json = Parse(body);
        return json.RootElement.ValueKind switch
        {
            JsonValueKind.Array => [.. json.RootElement.EnumerateArray().Select(ReadRule)],

            // ConvertTo-Json writes a list of one rule as that rule.
            JsonValueKind.Object => [ReadRule(json.RootElement, 0)],
            _ => throw new FaultRuleException("Send a list of rules."),
        };
    }

    public static Answer Show(IReadOnlyList<FaultUse> faults) => new(StatusCodes.Status200OK, new { faults }) { Json = Strict };

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body, Document);
        }
        catch (JsonException e)
        {
            throw new FaultRuleException("This is no JSON: " + e.Message);
        }
    }

    private static FaultRule ReadRule(JsonElement rule, int index)
    {
        if (rule.ValueKind != JsonValueKind.Object)
        {
            throw new FaultRuleException(index, "it is no JSON object.");
        }

        // The serializer throws the same exception for both mistakes, so each is checked separately.
        Read(rule, Lenient, index, "it takes another kind of value (a fault takes an object: {} when it has no settings).");
        return Read(rule, Strict, index, "there is no such field.");
    }

    private static FaultRule Read(JsonElement rule, JsonSerializerOptions options, int index, string problem)
    {
        try
        {
            return rule.Deserialize<FaultRule>(options)!;
        }
        catch (JsonException e)
        {
            throw new FaultRuleException(index, $"{e.Path?.TrimStart('$', '.')}: {problem}");
        }
    }

    private static JsonSerializerOptions Options(JsonUnmappedMemberHandling unknown) => new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = unknown,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };
}

/// <summary>Reads any JSON as text: a string as its value, another value as its raw JSON.</summary>
internal sealed class AnyJsonAsText : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.ValueKind == JsonValueKind.String ? value.RootElement.GetString()! : value.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
