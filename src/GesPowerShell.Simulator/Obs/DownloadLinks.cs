using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Obs;

/// <summary>Signs links to objects as OBS does. A link suffices to read the object until it expires.</summary>
internal sealed class DownloadLinks
{
    private const string KeyId = "SIMULATOROBSKEY00001";
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>Lifetime of a link, in simulated time.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromSeconds(3600);

    /// <summary>Path and query of a link.</summary>
    public string Sign(string bucket, string key, DateTimeOffset expires)
    {
        var seconds = expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var path = $"/{bucket}/{string.Join('/', key.Split('/').Select(Uri.EscapeDataString))}";
        return $"{path}?AccessKeyId={KeyId}&Expires={seconds}&Signature={Uri.EscapeDataString(SignatureOf(key, seconds))}";
    }

    /// <summary>The refusal of an invalid link; null for a valid one.</summary>
    public Answer? Refuse(ApiRequest request, string key, DateTimeOffset now)
    {
        var (expires, signature) = (request.Query["Expires"], request.Query["Signature"]);
        if (signature is null || !long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return ObsErrors.Make(request, 403, "AccessDenied", "Access Denied");
        }

        // A link is signed only for GET.
        if (request.Method != "GET" || !ConstantTime.AreEqual(signature, SignatureOf(key, expires!)))
        {
            return ObsErrors.Make(
                request, 403, "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided. Check your key and signing method.");
        }

        return now.ToUnixTimeSeconds() >= seconds ? ObsErrors.Make(request, 403, "AccessDenied", "Request has expired") : null;
    }

    private string SignatureOf(string key, string expires) =>
        Convert.ToBase64String(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"GET\n{key}\n{expires}")));
}
