using System.Net;
using System.Security.Authentication;

namespace GesPowerShell.Client.Transport;

/// <summary>Where .NET and .NET Framework differ on the way to the network.</summary>
internal static class Platform
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

#if NETFRAMEWORK
    /// <summary>HttpWebRequest sends a request again when a kept connection turns out to be closed.</summary>
    public const bool ResendsOnKeptConnections = true;

    public const bool StreamsIgnoreTokens = true;

    /// <summary>ServicePointManager knows proxies of http alone.</summary>
    public const bool SpeaksTlsToProxies = false;

    public static readonly Version HighestHttp = HttpVersion.Version11;

    public static bool IsWindows => true;

    public static Task WriteAsync(Stream stream, byte[] buffer, int count, CancellationToken token) => stream.WriteAsync(buffer, 0, count, token);

    public static IWebProxy? SystemProxy => WebRequest.DefaultWebProxy;

    /// <summary>Limits belong to the service point there, shared by the process: only those of our own addresses are touched.</summary>
    public static HttpMessageHandler CreateHandler(TransportOptions settings)
    {
        foreach (var address in settings.Addresses)
        {
            var point = ServicePointManager.FindServicePoint(address);
            point.ConnectionLimit = Math.Max(point.ConnectionLimit, settings.MaxConnections);
            point.ConnectionLeaseTimeout = (int)ConnectionLifetime.TotalMilliseconds;
            point.Expect100Continue = false;
            point.UseNagleAlgorithm = false;
        }

        return new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = settings.Compression,
            Proxy = settings.Proxy,
            SslProtocols = SslProtocols.Tls12,
            UseCookies = false,
            UseProxy = settings.UseProxy,
        };
    }
#else
    /// <summary>SocketsHttpHandler sends again only what has no body, and every change has one.</summary>
    public const bool ResendsOnKeptConnections = false;

    public const bool StreamsIgnoreTokens = false;

    public const bool SpeaksTlsToProxies = true;

    /// <summary>Over TLS, where the server offers it; else 1.1.</summary>
    public static readonly Version HighestHttp = HttpVersion.Version20;

    public static bool IsWindows => OperatingSystem.IsWindows();

    public static ValueTask WriteAsync(Stream stream, byte[] buffer, int count, CancellationToken token) => stream.WriteAsync(buffer.AsMemory(0, count), token);

    public static IWebProxy? SystemProxy => HttpClient.DefaultProxy;

    public static HttpMessageHandler CreateHandler(TransportOptions settings) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = settings.Compression,

        // A server takes so many requests at a time on one connection; the throttle may allow more.
        EnableMultipleHttp2Connections = true,
        MaxConnectionsPerServer = settings.MaxConnections,
        PooledConnectionLifetime = ConnectionLifetime,
        Proxy = settings.Proxy,
        SslOptions = { EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 },
        UseCookies = false,
        UseProxy = settings.UseProxy,
    };
#endif
}
