using System.Text;

namespace GesPowerShell.Client.Authentication;

/// <summary>The text that SDK-HMAC-SHA256 signs: a request in the one form on which both sides agree.</summary>
internal static class CanonicalRequest
{
    /// <summary>Headers come with lower-case names, in their order; <paramref name="names"/> are the same, joined by semicolons.</summary>
    public static string Build(HttpMethod method, Uri address, IReadOnlyList<(string Name, string Value)> signedHeaders, string names, byte[] body)
    {
        var text = new StringBuilder(512);
        text.Append(method.Method).Append('\n');
        AppendPath(text, address);
        text.Append('\n').Append(Query(address)).Append('\n');
        foreach (var (name, value) in signedHeaders)
        {
            text.Append(name).Append(':').Append(value.Trim()).Append('\n');
        }

        return text.Append('\n').Append(names).Append('\n').Append(Hashing.Sha256(body)).ToString();
    }

    /// <summary>Always ends with a slash, whether or not the address does.</summary>
    private static void AppendPath(StringBuilder text, Uri address)
    {
        var segments = address.AbsolutePath.Split('/');
        for (var i = 1; i < segments.Length; i++)
        {
            if (i == segments.Length - 1 && segments[i].Length == 0)
            {
                break;
            }

            text.Append('/').Append(PercentEncoding.Reencode(segments[i]));
        }

        text.Append('/');
    }

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
