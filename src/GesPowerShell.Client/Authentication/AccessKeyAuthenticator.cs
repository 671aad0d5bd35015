using System.Globalization;
using System.Text;

namespace GesPowerShell.Client.Authentication;

/// <summary>
/// Signs requests with an access key, SDK-HMAC-SHA256. Source: the API request signing guide of Huawei Cloud,
/// https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm.html.
/// </summary>
internal sealed class AccessKeyAuthenticator(string accessKey, Secret secretKey, Secret? securityToken, TimeProvider clock) : IAuthenticator
{
    private const string Algorithm = "SDK-HMAC-SHA256";

    public string Name => securityToken is null ? "AccessKey" : "TemporaryAccessKey";

    public string? UserName => null;

    public DateTimeOffset? ExpiresAt => null;

    public ValueTask<IRequestSeal> PrepareAsync(string? projectId, GesCall call) => new(new Seal(this, projectId));

    public void Dispose()
    {
        secretKey.Dispose();
        securityToken?.Dispose();
    }

    internal void Sign(HttpRequestMessage message, byte[] body, string? projectId)
    {
        var address = message.RequestUri!;
        var date = clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var host = HostOf(address);
        var signed = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["host"] = host };
        Add("X-Sdk-Date", date);
        if (projectId is not null)
        {
            Add("X-Project-Id", projectId);
        }

        if (securityToken is not null)
        {
            Add("X-Security-Token", securityToken.Reveal());
        }

        message.Headers.Host = host;
        var names = string.Join(";", signed.Keys);
        var canonical = CanonicalRequest.Build(message.Method, address, signed, names, body);
        var toSign = Encoding.UTF8.GetBytes($"{Algorithm}\n{date}\n{Hashing.Sha256(Encoding.UTF8.GetBytes(canonical))}");
        var signature = secretKey.Use(key => Hashing.HmacSha256(key, toSign));
        message.Headers.Remove("Authorization");
        message.Headers.TryAddWithoutValidation(
            "Authorization", $"{Algorithm} Access={accessKey}, SignedHeaders={names}, Signature={signature}");

        void Add(string name, string value)
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
            signed.Add(name.ToLowerInvariant(), value);
        }
    }

    /// <summary>As it is sent: with the port, unless that is the scheme's own.</summary>
    private static string HostOf(Uri address)
    {
        var host = address.HostNameType == UriHostNameType.IPv6 ? $"[{address.IdnHost.Trim('[', ']')}]" : address.IdnHost;
        return address.IsDefaultPort ? host : FormattableString.Invariant($"{host}:{address.Port}");
    }

    private sealed class Seal(AccessKeyAuthenticator keys, string? projectId) : IRequestSeal
    {
        public void Apply(HttpRequestMessage message, byte[] body) => keys.Sign(message, body, projectId);

        public bool TryRenew() => false;
    }
}
