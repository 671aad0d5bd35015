using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Authentication;

/// <summary>A signature of the algorithm SDK-HMAC-SHA256, as it came and as it ought to be.</summary>
internal sealed partial record Signature(string AccessKey, string[] SignedHeaders, string Value, DateTime Date, string DateText)
{
    private const string Algorithm = "SDK-HMAC-SHA256";

    /// <summary>Null when it is not one at all.</summary>
    public static Signature? Parse(ApiRequest request)
    {
        var match = Form().Match(request.Header("Authorization") ?? "");
        var date = request.Header("X-Sdk-Date") ?? "";
        return match.Success
            && DateTime.TryParseExact(
                date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? new Signature(match.Groups["ak"].Value, match.Groups["headers"].Value.Split(';'), match.Groups["value"].Value, at, date)
            : null;
    }

    public bool IsOf(ApiRequest request, string secretKey)
    {
        if (!SignedHeaders.Contains("x-sdk-date") || !SignedHeaders.Contains("host") || !SignedHeaders.SequenceEqual(SignedHeaders.Order(StringComparer.Ordinal)))
        {
            return false;
        }

        var toSign = $"{Algorithm}\n{DateText}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(request))))}";
        var expected = Hex(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.UTF8.GetBytes(toSign)));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(Value));
    }

    private string Canonical(ApiRequest request)
    {
        var target = ApiRequest.RawTarget(request.Context).Split('?', 2);
        var path = string.Join('/', target[0].Split('/').Select(Encoded));
        var headers = SignedHeaders.Select(name => $"{name}:{request.Header(name)?.Trim()}\n");
        var payload = request.Header("X-Sdk-Content-Sha256") is "UNSIGNED-PAYLOAD" ? "UNSIGNED-PAYLOAD" : Hex(SHA256.HashData(request.Body));
        return string.Join('\n', request.Method, path.EndsWith('/') ? path : path + "/", Query(target), string.Concat(headers), string.Join(';', SignedHeaders), payload);
    }

    private static string Query(string[] target) => target.Length == 1 ? "" : string.Join('&', target[1]
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (Name: Encoded(pair[0]), Value: pair.Length == 1 ? "" : Encoded(pair[1])))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

    /// <summary>Decoded and encoded again, so that it does not matter how the client wrote it. EscapeDataString keeps RFC 3986's unreserved.</summary>
    private static string Encoded(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    [GeneratedRegex(@"^SDK-HMAC-SHA256 Access=(?<ak>[^,]+), SignedHeaders=(?<headers>[a-z0-9;\-]+), Signature=(?<value>[0-9a-f]{64})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
