using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace GesPowerShell.Client.Errors;

/// <summary>Finds out from what the HTTP stack threw on which part of the way a request failed.</summary>
internal static class ConnectionFaults
{
    public static GesException ToError(GesFault fault, Uri address, Exception cause)
    {
        for (var e = cause; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case AuthenticationException:
                case WebException { Status: WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure }:
                    return GesErrors.CertificateRefused(fault, address, cause);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                case WebException { Status: WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure }:
                    return GesErrors.HostNotFound(fault, address, cause);
                case SocketException
                {
                    SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostUnreachable or SocketError.NetworkUnreachable
                        or SocketError.TimedOut or SocketError.HostDown or SocketError.NetworkDown or SocketError.AddressNotAvailable
                }:
                case WebException { Status: WebExceptionStatus.ConnectFailure }:
                    return GesErrors.ConnectionRefused(fault, address, cause);
            }
        }

        return GesErrors.ConnectionBroken(fault, address, cause);
    }
}
