using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Client.Operations;

/// <summary>Builds addresses below an endpoint. An id is always exactly one segment of the path.</summary>
internal static class Route
{
    private const string IdSuffix = "_id}";

    public static Uri Combine(Uri endpoint, string path) => new(endpoint.AbsoluteUri.TrimEnd('/') + path);

    /// <summary>
    /// Replaces the placeholders of a template such as <c>/graphs/{graph_id}/jobs/{job_id}/status</c> by ids, in their order.
    /// </summary>
    /// <param name="template">The segments of the template.</param>
    /// <param name="ids">The ids.</param>
    /// <exception cref="GesException">An id is invalid.</exception>
    public static string Fill(string[] template, string[] ids)
    {
        var segments = (string[])template.Clone();
        var next = 0;
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].EndsWith(IdSuffix, StringComparison.Ordinal))
            {
                segments[i] = Segment(segments[i].Substring(1, segments[i].Length - 1 - IdSuffix.Length), ids[next++]);
            }
        }

        return string.Join("/", segments);
    }

    /// <summary>
    /// Refuses ids that could change the path: .NET removes dot segments even when they are escaped, and some servers unescape slashes.
    /// </summary>
    public static string Segment(string what, string id) =>
        id.Length is > 0 and <= 200 && id is not ("." or "..") && (PercentEncoding.IsPlain(id) || !HasUnfit(id))
            ? PercentEncoding.Encode(id)
            : throw GesErrors.IdInvalid(what, id, "ids have up to 200 characters, without '/', '\\', '%' and control characters");

    /// <summary>Builds a query string. Parameters whose value is null are left out.</summary>
    public static string Query(params (string Name, string? Value)[] parameters) => string.Join(
        "&",
        parameters.Where(pair => pair.Value is not null).Select(pair => pair.Name + "=" + PercentEncoding.Encode(pair.Value!)));

    private static bool HasUnfit(string id) => id.IndexOfAny(['/', '\\', '%']) >= 0 || id.Any(char.IsControl);
}
