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

    public static GesException RequestTimedOut(GesFault fault, Uri address, TimeSpan limit) => Of(
        fault,
        "RequestTimedOut",
        GesErrorKind.OperationTimeout,
        $"got no complete answer from {address.Authority} within {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds",
        "Try again; check the network and the proxy, or give Connect-Ges a longer time limit for requests.");

    private static GesException ConnectionFailed(GesFault fault, string outcome, string recommendedAction, Exception cause) =>
        Of(fault, "ConnectionFailed", GesErrorKind.ConnectionError, outcome, recommendedAction, cause);
}
