using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Errors;

/// <summary>The one place that decides what can have become of a changing request.</summary>
internal static class RequestOutcomes
{
    public static RequestOutcome WithoutAnswer(ServiceRequest request, TransportInterceptor interceptor) =>
        request.IsChange && interceptor.MayHaveBeenSent ? RequestOutcome.Indeterminate : RequestOutcome.NotSent;

    /// <summary>408 and 5xx come from gateways as well, which do not know what became of the request behind them.</summary>
    public static RequestOutcome OfAnswer(ServiceRequest request, int status) =>
        !request.IsChange ? RequestOutcome.NotSent
        : status is >= 300 and <= 499 and not 408 ? RequestOutcome.Rejected
        : RequestOutcome.Indeterminate;

    /// <summary>
    /// GES sends its own failures with 400, too: what began before one is not known. And it sends refusals with 500: with a status that
    /// the refusal is documented with, it is one.
    /// </summary>
    public static RequestOutcome OfCode(RequestOutcome ofStatus, ServiceCode code, GesErrorDetails details) => (ofStatus, code.ErrorId) switch
    {
        (RequestOutcome.Rejected, GesErrors.ServiceFailedId) => RequestOutcome.Indeterminate,
        (RequestOutcome.Indeterminate, GesErrors.RequestRefusedId) when code.Code == details.Code && code.Statuses.Contains(details.Status ?? 0) => RequestOutcome.Rejected,
        _ => ofStatus,
    };
}
