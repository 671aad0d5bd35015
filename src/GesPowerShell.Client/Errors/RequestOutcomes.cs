using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Errors;

/// <summary>Decides the <see cref="RequestOutcome"/> of failed requests.</summary>
internal static class RequestOutcomes
{
    public static RequestOutcome WithoutAnswer(ServiceRequest request, TransportInterceptor interceptor) =>
        request.IsChange && interceptor.MayHaveBeenSent ? RequestOutcome.Indeterminate : RequestOutcome.NotSent;

    /// <summary>408 and 5xx also come from gateways, which do not know whether the server behind them executed the request.</summary>
    public static RequestOutcome OfAnswer(ServiceRequest request, int status) =>
        !request.IsChange ? RequestOutcome.NotSent
        : status is >= 300 and <= 499 and not 408 ? RequestOutcome.Rejected
        : RequestOutcome.Indeterminate;

    /// <summary>
    /// GES sends some internal failures with 400; it may have begun to execute the request before them. It sends some refusals with 500; a
    /// refusal code counts with each status that it is documented with.
    /// </summary>
    public static RequestOutcome OfCode(RequestOutcome ofStatus, ServiceCode code, GesErrorDetails details) =>
        (ofStatus, code.ErrorId) switch
    {
        (RequestOutcome.Rejected, GesErrors.ServiceFailedId) => RequestOutcome.Indeterminate,
        (RequestOutcome.Indeterminate, GesErrors.RequestRefusedId) when code.Statuses.Contains(details.Status ?? 0)
            => RequestOutcome.Rejected,
        _ => ofStatus,
    };
}
