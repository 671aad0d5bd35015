using System.Globalization;

namespace GesPowerShell.Client.Authentication;

/// <summary>
/// Signs requests with an access key, SDK-HMAC-SHA256. It does not own its secrets. Source: the API request signing guide of Huawei Cloud,
/// https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm.html.
/// </summary>
internal sealed class RequestSigner(string accessKey, Secret secretKey, Secret? securityToken, TimeProvider clock)
{
    private const string Algorithm = "SDK-HMAC-SHA256";

    public bool IsTemporary => securityToken is not null;

    public void Sign(HttpRequestMessage message, byte[] body, string? projectId)
    {
        var address = message.RequestUri!;
        var date = clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var host = HostOf(address);
        var token = securityToken?.Reveal();
        message.Headers.Host = host;
        AddHeader("X-Project-Id", projectId);
        AddHeader("X-Sdk-Date", date);
        AddHeader("X-Security-Token", token);

        // The signature requires the headers in the order of their names.
        var names = string.Concat(
            "host", projectId is null ? "" : ";x-project-id", ";x-sdk-date", token is null ? "" : ";x-security-token");
        var headers = string.Concat(
            $"host:{host}\n",
            projectId is null ? "" : $"x-project-id:{projectId.Trim()}\n",
            $"x-sdk-date:{date}\n",
            token is null ? "" : $"x-security-token:{token.Trim()}\n");
        var canonical = CanonicalRequest.Build(message.Method, address, headers, names, body);
        var toSign = $"{Algorithm}\n{date}\n{Hashing.Sha256(canonical)}";
        var signature = secretKey.Use(key => Hashing.HmacSha256(key, toSign));
        AddHeader("Authorization", $"{Algorithm} Access={accessKey}, SignedHeaders={names}, Signature={signature}");

        void AddHeader(string name, string? value)
        {
            if (value is not null)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    /// <summary>The value of the Host header: with the port, unless it is the default port of the scheme.</summary>
    private static string HostOf(Uri address)
    {
        var host = address.HostNameType == UriHostNameType.IPv6 ? $"[{address.IdnHost.Trim('[', ']')}]" : address.IdnHost;
        return address.IsDefaultPort ? host : $"{host}:{address.Port.ToString(CultureInfo.InvariantCulture)}";
    }
}
