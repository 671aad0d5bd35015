using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace GesPowerShell.Client.Errors;

/// <summary>Recognises the exceptions for a proxy that refused a CONNECT tunnel: the request did not reach the service.</summary>
internal static class TunnelRefusal
{
    /// <summary>The last number that can be a status. The address of the proxy precedes it, and its port follows a colon.</summary>
    private static readonly Regex Number = new(
        @"(?<![\w.:-])[1-5][0-9]{2}(?!\w|[.:-]\w)",
        RegexOptions.RightToLeft | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <param name="e">An exception of the HTTP stack, or one of its inner exceptions.</param>
    /// <param name="status">HTTP status of the proxy; null when it is not known.</param>
    public static bool Is(Exception e, out int? status)
    {
        switch (e)
        {
#if NET
            // .NET 8 has the status only in the message.
            case HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } refusal:
                status = (int?)refusal.StatusCode ?? StatusIn(refusal.Message);
                return true;
#endif

            // .NET Framework returns answers of a service normally and throws this exception only for a tunnel.
            case WebException { Status: WebExceptionStatus.ProtocolError } refusal:
                status = refusal.Response is HttpWebResponse answer ? (int)answer.StatusCode : StatusIn(refusal.Message);
                return true;
            case WebException { Status: WebExceptionStatus.RequestProhibitedByProxy } refusal:
                status = StatusIn(refusal.Message);
                return true;
            default:
                status = null;
                return false;
        }
    }

    private static int? StatusIn(string message) =>
        Number.Match(message) is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;
}
