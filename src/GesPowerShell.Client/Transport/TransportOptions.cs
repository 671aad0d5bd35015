using System.Net;

namespace GesPowerShell.Client.Transport;

/// <summary>Settings of an <see cref="HttpTransport"/>.</summary>
/// <param name="Limit">Time limit of one request, from its sending to the last byte of its answer.</param>
internal sealed record TransportOptions(TimeSpan Limit)
{
    public required int MaxConnections { get; init; }

    /// <summary>The proxy; null for the proxy of the system.</summary>
    public IWebProxy? Proxy { get; init; }

    public required bool UseProxy { get; init; }

    /// <summary>Whether answers may be compressed. A download needs the original bytes and their number.</summary>
    public bool AcceptsCompression { get; init; } = true;

    /// <summary>The accepted compression methods.</summary>
    public DecompressionMethods Compression =>
        AcceptsCompression ? DecompressionMethods.GZip | DecompressionMethods.Deflate : DecompressionMethods.None;

    /// <summary>Creates the HTTP handler; null for the handler of <see cref="Platform"/>. Tests set it.</summary>
    public Func<TransportOptions, HttpMessageHandler>? CreateHandler { get; init; }

    /// <summary>The proxy for an address; null for none.</summary>
    public Uri? ProxyFor(Uri address)
    {
        // For an address without a proxy GetProxy returns null or the address itself.
        var via = UseProxy ? (Proxy ?? Platform.SystemProxy)?.GetProxy(address) : null;
        return via == address ? null : via;
    }
}
