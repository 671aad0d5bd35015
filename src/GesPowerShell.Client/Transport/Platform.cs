using System.Net;
#if NETFRAMEWORK
using System.Security.Authentication;
#endif

namespace GesPowerShell.Client.Transport;

/// <summary>Where .NET and .NET Framework differ on the way to the network.</summary>
internal static class Platform
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

#if NETFRAMEWORK
    /// <summary>HttpWebRequest sends a request again when a kept connection turns out to be closed.</summary>
    public const bool ResendsOnKeptConnections = true;

    public const bool StreamsIgnoreTokens = true;

    public static readonly Version HighestHttp = HttpVersion.Version11;

    /// <summary>Limits belong to the service point there, shared by the process: only those of our own addresses are touched.</summary>
    public static HttpMessageHandler CreateHandler(
        IReadOnlyCollection<Uri> addresses, int maxConnections, IWebProxy? proxy, bool useProxy)
    {
        foreach (var address in addresses)
        {
            var point = ServicePointManager.FindServicePoint(address);
            point.ConnectionLimit = Math.Max(point.ConnectionLimit, maxConnections);
            point.ConnectionLeaseTimeout = (int)ConnectionLifetime.TotalMilliseconds;
            point.Expect100Continue = false;
            point.UseNagleAlgorithm = false;
        }

        return new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            Proxy = proxy,
            SslProtocols = SslProtocols.Tls12,
            UseCookies = false,
            UseProxy = useProxy,
        };
    }
#else
    /// <summary>SocketsHttpHandler sends again only what has no body, and every change has one.</summary>
    public const bool ResendsOnKeptConnections = false;

    public const bool StreamsIgnoreTokens = false;

    /// <summary>Over TLS, where the server offers it; else 1.1.</summary>
    public static readonly Version HighestHttp = HttpVersion.Version20;

    public static HttpMessageHandler CreateHandler(
        IReadOnlyCollection<Uri> addresses, int maxConnections, IWebProxy? proxy, bool useProxy) =>
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            // A server takes so many requests at a time on one connection; the throttle may allow more.
            EnableMultipleHttp2Connections = true,
            MaxConnectionsPerServer = maxConnections,
            PooledConnectionLifetime = ConnectionLifetime,
            Proxy = proxy,
            UseCookies = false,
            UseProxy = useProxy,
        };
#endif
}
