using System.Net;

namespace GesPowerShell.Client.Transport;

/// <summary>A way out.</summary>
/// <param name="Addresses">Where it leads to.</param>
/// <param name="Limit">For one request, from its sending to the last byte of its answer.</param>
internal sealed record ChannelSettings(IReadOnlyCollection<Uri> Addresses, TimeSpan Limit)
{
    public required int MaxConnections { get; init; }

    /// <summary>Null: the system's.</summary>
    public IWebProxy? Proxy { get; init; }

    public required bool UseProxy { get; init; }

    /// <summary>Null: the network.</summary>
    public Func<ChannelSettings, HttpMessageHandler>? CreateHandler { get; init; }
}
