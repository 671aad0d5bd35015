using System.Text;
using System.Text.Json.Nodes;

namespace GesPowerShell.Client.Operations;

/// <summary>JSON of a request's body.</summary>
internal static class RequestBody
{
    /// <summary>A change always has a body: without one .NET sends it again by itself when a kept connection breaks.</summary>
    public static readonly byte[] Empty = [(byte)'{', (byte)'}'];

    /// <summary>An object in bytes. Fields without a value are left out.</summary>
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
