using System.Text;
using System.Text.Json.Nodes;

namespace GesPowerShell.Client.Operations;

/// <summary>Builds the JSON of request bodies.</summary>
internal static class RequestBody
{
    /// <summary>The body of a change without fields: .NET resends a request without a body when a kept-alive connection breaks.</summary>
    public static readonly byte[] Empty = [(byte)'{', (byte)'}'];

    /// <summary>Serializes an object. Fields whose value is null are left out.</summary>
    public static byte[] Of(params (string Name, JsonNode? Value)[] fields) => Encoding.UTF8.GetBytes(Object(fields).ToJsonString());

    /// <inheritdoc cref="Of"/>
    public static JsonObject Object(params (string Name, JsonNode? Value)[] fields)
    {
        var result = new JsonObject();
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                result.Add(name, value);
            }
        }

        return result;
    }

    public static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);
}
