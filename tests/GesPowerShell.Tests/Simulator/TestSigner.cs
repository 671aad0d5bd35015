using System.Security.Cryptography;
using System.Text;

namespace GesPowerShell.Tests.Simulator;

/// <summary>
/// Signs requests with SDK-HMAC-SHA256 (https://support.huaweicloud.com/devg-apisign), independently of the code under test.
/// </summary>
internal static class TestSigner
{
    /// <summary>Adds the headers X-Sdk-Date and Authorization.</summary>
    public static HttpRequestMessage Sign(
        HttpRequestMessage request, string accessKey, string secretKey, string date, string body = "", string? payloadHash = null)
    {
        var uri = request.RequestUri!;
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = uri.Authority,
            ["x-sdk-date"] = date,
        };
        foreach (var header in request.Headers.Where(header => header.Key.StartsWith("X-", StringComparison.OrdinalIgnoreCase)))
        {
            headers[header.Key.ToLowerInvariant()] = string.Join(',', header.Value).Trim();
        }

        var signed = string.Join(';', headers.Keys);
        var path = string.Join('/', uri.AbsolutePath.Split('/').Select(s => Uri.EscapeDataString(Uri.UnescapeDataString(s))));
        var canonical = request.Method.Method + "\n" + path.TrimEnd('/') + "/\n" + CanonicalQuery(uri) + "\n"
            + string.Concat(headers.Select(h => h.Key + ":" + h.Value + "\n")) + "\n" + signed + "\n" + (payloadHash ?? Sha256(body));
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(secretKey), Encoding.UTF8.GetBytes("SDK-HMAC-SHA256\n" + date + "\n" + Sha256(canonical))));
        request.Headers.Add("X-Sdk-Date", date);
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"SDK-HMAC-SHA256 Access={accessKey}, SignedHeaders={signed}, Signature={signature}");
        return request;
    }

    private static string CanonicalQuery(Uri uri) =>
        string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=').Select(Uri.UnescapeDataString).Select(Uri.EscapeDataString))
            .Select(pair => string.Join('=', pair))
            .Order(StringComparer.Ordinal));

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
