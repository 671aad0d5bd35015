using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Errors;

/// <summary>
/// Answers that a proxy gave in the place of a service. Through a tunnel none comes this way; but a proxy of plain HTTP answers like a
/// service, and so does one that opens TLS. Only what no service sends is counted as a proxy's.
/// </summary>
internal static class ProxyAnswers
{
    /// <summary>The first is the challenge of a proxy; the second stands on the error pages that Squid makes itself.</summary>
    private static readonly string[] OwnHeaders = ["Proxy-Authenticate", "X-Squid-Error"];

    public static bool IsOne(ServiceAnswer answer) =>
        answer.Status == 407 || (!answer.IsSuccess && Array.Exists(OwnHeaders, name => answer.Header(name) is not null));
}
