using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Client.Api;

/// <summary>Addresses below an endpoint. An id is one segment of the path and can never be more.</summary>
internal static class Paths
{
    public static Uri Combine(Uri endpoint, string path) => new(endpoint.AbsoluteUri.TrimEnd('/') + path);

    /// <summary>Dots are taken out of paths even when escaped, and some servers unescape slashes: such ids are refused.</summary>
    public static string Segment(string what, string id) =>
        id.Length is > 0 and <= 200 && id is not ("." or "..") && (PercentEncoding.IsPlain(id) || !HasUnfit(id))
            ? PercentEncoding.Encode(id)
            : throw GesErrors.IdInvalid(what, id);

    private static bool HasUnfit(string id) => id.IndexOfAny(['/', '\\', '%']) >= 0 || id.Any(char.IsControl);

    public static string Query(params (string Name, string? Value)[] pairs) => string.Join(
        "&",
        pairs.Where(pair => pair.Value is not null).Select(pair => pair.Name + "=" + PercentEncoding.Encode(pair.Value!)));
}
