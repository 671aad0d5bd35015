using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace BareModule;

/// <summary>Sends signed requests to the region in the environment variables, without retries, limits or error handling.</summary>
internal static class BareService
{
    private static readonly string Project = Environment.GetEnvironmentVariable("HUAWEICLOUD_SDK_PROJECT_ID")!;
    private static readonly string Key = Environment.GetEnvironmentVariable("HUAWEICLOUD_SDK_AK")!;
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("HUAWEICLOUD_SDK_SK")!);
    private static readonly Uri Endpoint = new(Environment.GetEnvironmentVariable("HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_4")!);
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    /// <summary>Returns the body of the answer as a stream.</summary>
    public static async Task<Stream> SendAsync(HttpMethod method, string path, string query, byte[]? body)
    {
        var message = new HttpRequestMessage(method, new Uri(Endpoint, $"/v2/{Project}{path}{(query.Length == 0 ? "" : "?" + query)}"));
        if (body is not null)
        {
            message.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        Sign(message, query, body ?? []);
        var response = await Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
    }

    private static void Sign(HttpRequestMessage message, string query, byte[] body)
    {
        var address = message.RequestUri!;
        var date = DateTime.UtcNow.ToString("yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var canonical = $"{message.Method}\n{address.AbsolutePath}/\n{query}\nhost:{address.Authority}\n"
            + $"x-sdk-date:{date}\n\nhost;x-sdk-date\n{Hex(SHA256.HashData(body))}";
        var toSign = $"SDK-HMAC-SHA256\n{date}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var signature = Hex(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes(toSign)));
        message.Headers.TryAddWithoutValidation("X-Sdk-Date", date);
        message.Headers.TryAddWithoutValidation(
            "Authorization", $"SDK-HMAC-SHA256 Access={Key}, SignedHeaders=host;x-sdk-date, Signature={signature}");
    }

#pragma warning disable CA1308 // the signature is written in lower case
    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
#pragma warning restore CA1308
}
