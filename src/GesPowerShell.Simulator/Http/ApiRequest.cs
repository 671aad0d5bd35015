using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace GesPowerShell.Simulator.Http;

/// <summary>A request with its body read, and what the endpoints want to know of it.</summary>
/// <param name="Context">ASP.NET's.</param>
/// <param name="Body">All of the body.</param>
/// <param name="Id">Id of this request.</param>
internal sealed record ApiRequest(HttpContext Context, byte[] Body, string Id)
{
    public string Method => Context.Request.Method;

    /// <summary>The path, decoded once, in its parts.</summary>
    public string[] Segments { get; } =
        [.. RawPath(Context).Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];

    public string? Header(string name) => Context.Request.Headers[name];

    public string? Query(string name) => Context.Request.Query[name];

    /// <summary>A non-negative whole number of the query.</summary>
    public int Number(string name, int otherwise) => Query(name) switch
    {
        null => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw ApiFault.BadParameter(),
    };

    /// <summary>The body as a JSON object; none and an empty one are the same.</summary>
    public JsonElement Json(Func<ApiFault> onBad)
    {
        try
        {
            var root = Body.Length == 0 ? JsonElement.Parse("{}") : JsonElement.Parse(Body);
            return root.ValueKind == JsonValueKind.Object ? root : throw onBad();
        }
        catch (JsonException)
        {
            throw onBad();
        }
    }

    /// <summary>As sent: the server's own path is decoded already, which would lose an escaped slash.</summary>
    public static string RawTarget(HttpContext context) =>
        context.Features.Get<IHttpRequestFeature>()!.RawTarget;

    private static string RawPath(HttpContext context) => RawTarget(context).Split('?')[0];
}
