#if NETFRAMEWORK
using System.ComponentModel;
using System.Runtime.InteropServices;
#endif
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;

namespace GesPowerShell.Client.Transport;

/// <summary>The differences between the HTTP stacks of .NET and .NET Framework.</summary>
internal static class Platform
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

#if NETFRAMEWORK
    /// <summary>HttpWebRequest resends a request when a kept-alive connection turns out to be closed.</summary>
    public const bool ResendsOnKeptConnections = true;

    public const bool StreamsIgnoreTokens = true;

    /// <summary>ServicePointManager supports only proxies with an http address.</summary>
    public const bool SpeaksTlsToProxies = false;

    public static readonly Version HighestHttp = HttpVersion.Version11;

    public static bool IsWindows => true;

    public static Task WriteAsync(Stream stream, byte[] buffer, int count, CancellationToken token) =>
        stream.WriteAsync(buffer, 0, count, token);

    /// <summary>
    /// Renames a file and replaces an existing target in one step, as File.Move does on .NET. File.Replace fails when a handle has the
    /// target open, and File.Move of .NET Framework does not replace. Mono has no such call outside Windows: there the old file is deleted
    /// first.
    /// </summary>
    public static void MoveOver(string from, string to)
    {
        if (Environment.OSVersion.Platform != PlatformID.Win32NT)
        {
            File.Delete(to);
            File.Move(from, to);
        }
        else if (!NativeMethods.MoveFileEx(NativeMethods.LongPath(from), NativeMethods.LongPath(to), NativeMethods.ReplaceExisting))
        {
            throw new IOException(new Win32Exception().Message, Marshal.GetHRForLastWin32Error());
        }
    }

    public static IWebProxy? SystemProxy => WebRequest.DefaultWebProxy;

    public static IEnumerable<string> RawValues(HttpHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values : [];

    public static HttpMessageHandler CreateHandler(TransportOptions settings) =>
        new ServicePointHandler(settings, ConnectionLifetime, () => new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = settings.Compression,

            // The handler sets this limit on the service point of each request, which is that of the endpoint or of the proxy.
            MaxConnectionsPerServer = settings.MaxConnections,
            Proxy = settings.Proxy,
            SslProtocols = SslProtocols.Tls12,
            UseCookies = false,
            UseProxy = settings.UseProxy,
        });
#else
    /// <summary>SocketsHttpHandler resends only requests without a body, and every change has a body.</summary>
    public const bool ResendsOnKeptConnections = false;

    public const bool StreamsIgnoreTokens = false;

    public const bool SpeaksTlsToProxies = true;

    /// <summary>HTTP/2 over TLS where the server offers it, else HTTP/1.1.</summary>
    public static readonly Version HighestHttp = HttpVersion.Version20;

    public static bool IsWindows => OperatingSystem.IsWindows();

    public static ValueTask WriteAsync(Stream stream, byte[] buffer, int count, CancellationToken token) =>
        stream.WriteAsync(buffer.AsMemory(0, count), token);

    /// <summary>Renames a file and replaces an existing target in one step.</summary>
    public static void MoveOver(string from, string to) => File.Move(from, to, overwrite: true);

    public static IWebProxy? SystemProxy => HttpClient.DefaultProxy;

    /// <summary>The values of a header as they are sent. Parsing them would take longer than hiding them.</summary>
    public static HeaderStringValues RawValues(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values : default;

    public static HttpMessageHandler CreateHandler(TransportOptions settings) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = settings.Compression,

        // A server limits the concurrent requests of one HTTP/2 connection; the throttle may allow more.
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
