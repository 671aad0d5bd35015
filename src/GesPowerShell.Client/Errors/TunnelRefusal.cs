using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace GesPowerShell.Client.Errors;

/// <summary>How the HTTP stacks say that a proxy answered a request for a tunnel with a refusal: nothing went through it to the service.</summary>
internal static class TunnelRefusal
{
    /// <summary>The last number that can be a status: the address of the proxy comes before it, its port after a colon.</summary>
    private static readonly Regex Number = new(
        @"(?<![\w.:-])[1-5][0-9]{2}(?!\w|[.:-]\w)",
        RegexOptions.RightToLeft | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <param name="e">What the stack threw, or an exception in it.</param>
    /// <param name="status">The proxy's answer; null when it is not known.</param>
    public static bool Is(Exception e, out int? status)
    {
        switch (e)
        {
#if NET
            // .NET 8 tells the status in the message alone.
            case HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } refusal:
                status = (int?)refusal.StatusCode ?? StatusIn(refusal.Message);
                return true;
#endif

            // .NET Framework returns every answer of a service as an answer, and throws this for a tunnel alone.
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
