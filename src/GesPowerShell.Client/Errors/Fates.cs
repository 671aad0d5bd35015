using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Errors;

/// <summary>The one place that decides what can have become of a changing request.</summary>
internal static class Fates
{
    public static RequestFate WithoutAnswer(ServiceRequest request, Exchange exchange) =>
        request.IsChange && exchange.MayHaveLeft ? RequestFate.Unknown : RequestFate.NeverSent;

    /// <summary>408 and 5xx come from gateways as well, which do not know what became of the request behind them.</summary>
    public static RequestFate OfAnswer(ServiceRequest request, int status) =>
        !request.IsChange ? RequestFate.NeverSent
        : status is >= 300 and <= 499 and not 408 ? RequestFate.Refused
        : RequestFate.Unknown;

    /// <summary>GES sends its own failures with 400, too: what began before one is not known.</summary>
    public static RequestFate OfCode(RequestFate ofStatus, ServiceCode code) =>
        ofStatus == RequestFate.Refused && code.ErrorId == "ServiceFailed" ? RequestFate.Unknown : ofStatus;
}
