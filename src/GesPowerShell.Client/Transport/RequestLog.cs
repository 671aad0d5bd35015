using System.Globalization;
using GesPowerShell.Client.Errors;

namespace GesPowerShell.Client.Transport;

/// <summary>Builds the verbose line of a request. It has no headers and no bodies, so it cannot contain a secret.</summary>
internal static class RequestLog
{
    public static string Line(ServiceRequest request, ServiceAnswer? answer, bool timeUp, TimeSpan elapsed, OperationContext context)
    {
        var method = request.Method.ToString().ToUpperInvariant();
        var outcome = answer?.Status.ToString(CultureInfo.InvariantCulture)
            ?? (context.CancelToken.IsCancellationRequested ? "cancelled" : timeUp ? "timed out" : "no answer");
        var id = answer is null ? null : ResponseErrors.RequestIdOf(answer);
        var end = id is null ? "" : ", request id " + id;
        return FormattableString.Invariant(
            $"{method} {Redaction.OfNames.Hide(request.Address.PathAndQuery)} -> {outcome} in {elapsed.TotalMilliseconds:F0} ms{end}");
    }
}
