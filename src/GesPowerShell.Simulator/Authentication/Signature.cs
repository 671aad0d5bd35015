using System.Security.Cryptography;
using System.Text;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Authentication;

/// <summary>Computes the expected signature of a received request.</summary>
internal static class Signature
{
    public const string DateHeader = "X-Sdk-Date";
    private const string PayloadHeader = "X-Sdk-Content-Sha256";
    private const string Unsigned = "UNSIGNED-PAYLOAD";

    public static string Compute(ApiRequest request, string[] signedHeaders, string secretKey)
    {
        var date = request.Headers[DateHeader].ToString();
        var toSign = string.Join('\n', AuthorizationHeader.Algorithm, date, Hash(Canonical(request, signedHeaders)));
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.UTF8.GetBytes(toSign)));
    }

    // The names of the signed headers are taken as they were sent: upper case in them results in another signature.
    public static string Canonical(ApiRequest request, string[] signedHeaders) => string.Join(
        '\n',
        request.Method,
        CanonicalPath(request.Segments),
        CanonicalQuery(request.Query),
        string.Concat(signedHeaders.Select(name => $"{name}:{request.Headers[name].ToString().Trim()}\n")),
        string.Join(';', signedHeaders),
        PayloadHash(request));

    // The canonical path ends with a slash, and the real path does not.
    private static string CanonicalPath(string[] segments)
    {
        var path = "/" + string.Join('/', segments.Select(Uri.EscapeDataString));
        return path.EndsWith('/') ? path : path + "/";
    }

    private static string CanonicalQuery(Query query) => string.Join('&', query.Pairs
        .OrderBy(pair => pair.Name, StringComparer.Ordinal)
        .ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));

    private static string PayloadHash(ApiRequest request) =>
        request.Headers[PayloadHeader].ToString() == Unsigned ? Unsigned : Convert.ToHexStringLower(SHA256.HashData(request.Body.Span));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
