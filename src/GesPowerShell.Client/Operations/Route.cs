using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Client.Operations;

/// <summary>Addresses below an endpoint. An id is one segment of the path and can never be more.</summary>
internal static class Route
{
    private const string IdSuffix = "_id}";

    public static Uri Combine(Uri endpoint, string path) => new(endpoint.AbsoluteUri.TrimEnd('/') + path);

    /// <summary>Puts ids into a template such as <c>/graphs/{graph_id}/jobs/{job_id}/status</c>, in its order.</summary>
    /// <exception cref="GesException">One of them is not an id.</exception>
    public static string Fill(string template, IReadOnlyList<string> ids)
    {
        var segments = template.Split('/');
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

    /// <summary>Dots are taken out of paths even when escaped, and some servers unescape slashes: such ids are refused.</summary>
    public static string Segment(string what, string id) =>
        id.Length is > 0 and <= 200 && id is not ("." or "..") && (PercentEncoding.IsPlain(id) || !HasUnfit(id))
            ? PercentEncoding.Encode(id)
            : throw GesErrors.IdInvalid(what, id);

    /// <summary>Leaves out parameters without a value.</summary>
    public static string Query(params (string Name, string? Value)[] parameters) => string.Join(
        "&",
        parameters.Where(pair => pair.Value is not null).Select(pair => pair.Name + "=" + PercentEncoding.Encode(pair.Value!)));

    private static bool HasUnfit(string id) => id.IndexOfAny(['/', '\\', '%']) >= 0 || id.Any(char.IsControl);
}
