using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Errors;

/// <summary>
/// Recognises answers that a proxy gave instead of the service. A proxy of plain HTTP, and one that terminates TLS, answers like a service;
/// only a status or header that no service sends identifies the proxy. Refusals of a tunnel are in <see cref="TunnelRefusal"/>.
/// </summary>
internal static class ProxyAnswers
{
    /// <summary>The challenge of any proxy, and the header of Squid's own error pages.</summary>
    private static readonly string[] OwnHeaders = ["Proxy-Authenticate", "X-Squid-Error"];

    public static bool IsOne(ServiceAnswer answer) =>
        answer.Status == 407 || (!answer.IsSuccess && Array.Exists(OwnHeaders, name => answer.Header(name) is not null));
}
