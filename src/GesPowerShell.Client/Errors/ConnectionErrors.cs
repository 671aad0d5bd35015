using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace GesPowerShell.Client.Errors;

/// <summary>Finds out from what the HTTP stack threw on which part of the way a request failed.</summary>
internal static class ConnectionErrors
{
    /// <param name="details">What was attempted.</param>
    /// <param name="address">Where to.</param>
    /// <param name="cause">What the HTTP stack threw.</param>
    /// <param name="proxy">The proxy on the way: it alone is looked up and connected to. Null for none.</param>
    /// <param name="redaction">For what is shown of the cause. The class of the error comes from the cause as it is.</param>
    public static GesException ToError(GesErrorDetails details, Uri address, Exception cause, Uri? proxy, Redaction redaction)
    {
        var shown = redaction.Hide(cause);
        for (var e = cause; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case var _ when TunnelRefusal.Is(e, out var status):
                    return GesErrors.ProxyRefused(details with { Status = status }, proxy);
                case AuthenticationException:
                case WebException { Status: WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure }:
                    return GesErrors.CertificateRefused(details, address, shown);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                case WebException { Status: WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure }:
                    return proxy is null ? GesErrors.HostNotFound(details, address, shown) : GesErrors.ProxyNotFound(details, proxy, shown);
                case SocketException
                {
                    SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostUnreachable or SocketError.NetworkUnreachable
                        or SocketError.TimedOut or SocketError.HostDown or SocketError.NetworkDown or SocketError.AddressNotAvailable
                }:
                case WebException { Status: WebExceptionStatus.ConnectFailure }:
                    return proxy is null ? GesErrors.ConnectionRefused(details, address, shown) : GesErrors.ProxyUnreachable(details, proxy, shown);
            }
        }

        return GesErrors.ConnectionBroken(details, address, shown);
    }
}
