using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace GesPowerShell.Client.Errors;

/// <summary>Maps an exception of the HTTP stack to an error: name resolution, connection, TLS or proxy.</summary>
internal static class ConnectionErrors
{
    /// <param name="details">The attempt, for the message.</param>
    /// <param name="address">The address of the request.</param>
    /// <param name="cause">The exception of the HTTP stack.</param>
    /// <param name="proxy">
    /// The proxy of the request; null for none. With a proxy, only its name is resolved and only it is connected to.
    /// </param>
    /// <param name="redaction">Hides secrets in the message of the cause. The kind of error is read from the unchanged cause.</param>
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
                    return proxy is null
                        ? GesErrors.ConnectionRefused(details, address, shown)
                        : GesErrors.ProxyUnreachable(details, proxy, shown);
            }
        }

        return GesErrors.ConnectionBroken(details, address, shown);
    }
}
