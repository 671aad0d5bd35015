namespace GesPowerShell.Client.Authentication;

/// <summary>Builds the canonical request that SDK-HMAC-SHA256 signs.</summary>
internal static class CanonicalRequest
{
    /// <summary>Builds the canonical request.</summary>
    /// <param name="method">Method of the request.</param>
    /// <param name="address">Address of the request.</param>
    /// <param name="headers">
    /// The signed headers in the order of their names: lower-case name, colon and value, each with a line feed.
    /// </param>
    /// <param name="names">The same names, joined by semicolons.</param>
    /// <param name="body">Body of the request; empty for none.</param>
    public static string Build(HttpMethod method, Uri address, string headers, string names, byte[] body)
    {
        var path = address.AbsolutePath;
        var encoded = PercentEncoding.IsPlainPath(path) ? path : string.Join("/", path.Split('/').Select(PercentEncoding.Reencode));
        var slash = path[path.Length - 1] == '/' ? "" : "/"; // The canonical path always ends with a slash.
        return $"{method.Method}\n{encoded}{slash}\n{Query(address)}\n{headers}\n{names}\n{Hashing.Sha256(body)}";
    }

    /// <summary>The canonical form of the query: decoded, sorted and encoded again; empty for none.</summary>
    public static string Query(Uri address)
    {
        if (address.Query.Length == 0)
        {
            return "";
        }

        var pairs = address.Query.TrimStart('?')
            .Split(['&'], StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split(['='], 2))
            .Select(parts => (Name: PercentEncoding.Decode(parts[0]), Value: parts.Length == 2 ? PercentEncoding.Decode(parts[1]) : ""))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal);
        return string.Join("&", pairs.Select(pair => PercentEncoding.Encode(pair.Name) + "=" + PercentEncoding.Encode(pair.Value)));
    }
}
