using System.Globalization;

namespace GesPowerShell;

/// <content>Errors of the network between this machine and GES or IAM.</content>
internal static partial class GesErrors
{
    public const string ProxyRefusedId = "ProxyRefused";
    public const string RequestTimedOutId = "RequestTimedOut";
    public const string ProxyFailedId = "ProxyFailed";
    public const string ConnectionFailedId = "ConnectionFailed";

    public static GesException HostNotFound(GesErrorDetails details, Uri address, Exception cause) => ConnectionFailed(
        details,
        $"failed, the name {address.Host} was not found",
        "Check -Region or -Endpoint of Connect-Ges, the name server of this machine, and -Proxy if the way out leads through one.",
        cause);

    public static GesException ConnectionRefused(GesErrorDetails details, Uri address, Exception cause) => ConnectionFailed(
        details,
        $"failed, {address.Authority} cannot be reached",
        "Check -Endpoint of Connect-Ges, the firewall, and -Proxy if the way out leads through one.",
        cause);

    public static GesException CertificateRefused(GesErrorDetails details, Uri address, Exception cause) => ConnectionFailed(
        details,
        $"failed, no trusted TLS connection to {address.Authority} could be made",
        "Check the clock of this machine and its root certificates; a proxy that opens TLS needs its own root certificate installed. "
            + "Certificates are always checked.",
        cause);

    public static GesException ConnectionBroken(GesErrorDetails details, Uri address, Exception cause) => ConnectionFailed(
        details,
        $"failed, the connection to {address.Authority} broke",
        "Try again; check the network, and -Proxy if the way out leads through one.",
        cause);

    public static GesException ProxyNotFound(GesErrorDetails details, Uri proxy, Exception cause) => ProxyFailed(
        details, $"failed, the name of the proxy {proxy.Authority} was not found", cause);

    public static GesException ProxyUnreachable(GesErrorDetails details, Uri proxy, Exception cause) => ProxyFailed(
        details, $"failed, the proxy {proxy.Authority} cannot be reached", cause);

    /// <param name="details">The answer of the proxy.</param>
    /// <param name="proxy">The configured proxy; null for a transparent proxy.</param>
    public static GesException ProxyRefused(GesErrorDetails details, Uri? proxy) => Of(
        details,
        ProxyRefusedId,
        GesErrorKind.ConnectionError,
        $"failed, {(proxy is null ? "a proxy on the way" : $"the proxy {proxy.Authority}")} "
            + (details.Status == 407 ? "wants a user name and password" : "refused to make the connection"),
        "Check -Proxy and -ProxyCredential of Connect-Ges, or the proxy of the system where -Proxy was not given, "
            + "and that the proxy lets this address through.");

    public static GesException RequestTimedOut(GesErrorDetails details, Uri address, TimeSpan limit) => Of(
        details,
        RequestTimedOutId,
        GesErrorKind.OperationTimeout,
        $"got no complete answer from {address.Authority} within {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds",
        "Try again; check the network and the proxy, or give Connect-Ges a longer time limit for requests.");

    private static GesException ProxyFailed(GesErrorDetails details, string outcome, Exception cause) => Of(
        details,
        ProxyFailedId,
        GesErrorKind.ConnectionError,
        outcome,
        "Check -Proxy of Connect-Ges, or the proxy of the system where -Proxy was not given.",
        cause);

    private static GesException ConnectionFailed(GesErrorDetails details, string outcome, string recommendedAction, Exception cause) =>
        Of(details, ConnectionFailedId, GesErrorKind.ConnectionError, outcome, recommendedAction, cause);
}
