using System.Globalization;

namespace GesPowerShell;

/// <content>The way to GES and IAM.</content>
internal static partial class GesErrors
{
    public static GesException HostNotFound(GesFault fault, Uri address, Exception cause) => ConnectionFailed(
        fault,
        $"failed, the name {address.Host} was not found",
        "Check -Region or -Endpoint of Connect-Ges, the name server of this machine, and -Proxy if the way out leads through one.",
        cause);

    public static GesException ConnectionRefused(GesFault fault, Uri address, Exception cause) => ConnectionFailed(
        fault,
        $"failed, {address.Authority} cannot be reached",
        "Check -Endpoint of Connect-Ges, the firewall, and -Proxy if the way out leads through one.",
        cause);

    public static GesException CertificateRefused(GesFault fault, Uri address, Exception cause) => ConnectionFailed(
        fault,
        $"failed, no trusted TLS connection to {address.Authority} could be made",
        "Check the clock of this machine and its root certificates; a proxy that opens TLS needs its own root certificate installed. "
            + "Certificates are always checked.",
        cause);

    public static GesException ConnectionBroken(GesFault fault, Uri address, Exception cause) => ConnectionFailed(
        fault,
        $"failed, the connection to {address.Authority} broke",
        "Try again; check the network, and -Proxy if the way out leads through one.",
        cause);

    public static GesException ProxyNotFound(GesFault fault, Uri proxy, Exception cause) => ProxyFailed(
        fault, $"failed, the name of the proxy {proxy.Authority} was not found", cause);

    public static GesException ProxyUnreachable(GesFault fault, Uri proxy, Exception cause) => ProxyFailed(
        fault, $"failed, the proxy {proxy.Authority} cannot be reached", cause);

    /// <param name="fault">The answer of the proxy.</param>
    /// <param name="proxy">Null for a proxy that this machine does not know of.</param>
    public static GesException ProxyRefused(GesFault fault, Uri? proxy) => Of(
        fault,
        "ProxyRefused",
        GesErrorKind.ConnectionError,
        $"failed, {(proxy is null ? "a proxy on the way" : $"the proxy {proxy.Authority}")} "
            + (fault.Status == 407 ? "wants a user name and password" : "refused to make the connection"),
        "Check -Proxy and -ProxyCredential of Connect-Ges, or the proxy of the system where -Proxy was not given, and that the proxy lets this address through.");

    public static GesException RequestTimedOut(GesFault fault, Uri address, TimeSpan limit) => Of(
        fault,
        "RequestTimedOut",
        GesErrorKind.OperationTimeout,
        $"got no complete answer from {address.Authority} within {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds",
        "Try again; check the network and the proxy, or give Connect-Ges a longer time limit for requests.");

    private static GesException ProxyFailed(GesFault fault, string outcome, Exception cause) => Of(
        fault,
        "ProxyFailed",
        GesErrorKind.ConnectionError,
        outcome,
        "Check -Proxy of Connect-Ges, or the proxy of the system where -Proxy was not given.",
        cause);

    private static GesException ConnectionFailed(GesFault fault, string outcome, string recommendedAction, Exception cause) =>
        Of(fault, "ConnectionFailed", GesErrorKind.ConnectionError, outcome, recommendedAction, cause);
}
