using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Errors;

/// <summary>Finds out from what the HTTP stack threw on which part of the way a request failed.</summary>
internal static class ConnectionFaults
{
    /// <param name="fault">What was attempted.</param>
    /// <param name="address">Where to.</param>
    /// <param name="cause">What the HTTP stack threw.</param>
    /// <param name="proxy">The proxy on the way: it alone is looked up and connected to. Null for none.</param>
    public static GesException ToError(GesFault fault, Uri address, Exception cause, Uri? proxy = null)
    {
        for (var e = cause; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case var _ when proxy is not null && Platform.IsTunnelRefused(e, out var status):
                    return GesErrors.ProxyRefused(fault with { Status = status }, proxy);
                case AuthenticationException:
                case WebException { Status: WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure }:
                    return GesErrors.CertificateRefused(fault, address, cause);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                case WebException { Status: WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure }:
                    return proxy is null ? GesErrors.HostNotFound(fault, address, cause) : GesErrors.ProxyNotFound(fault, proxy, cause);
                case SocketException
                {
                    SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostUnreachable or SocketError.NetworkUnreachable
                        or SocketError.TimedOut or SocketError.HostDown or SocketError.NetworkDown or SocketError.AddressNotAvailable
                }:
                case WebException { Status: WebExceptionStatus.ConnectFailure }:
                    return proxy is null ? GesErrors.ConnectionRefused(fault, address, cause) : GesErrors.ProxyUnreachable(fault, proxy, cause);
            }
        }

        return GesErrors.ConnectionBroken(fault, address, cause);
    }
}
