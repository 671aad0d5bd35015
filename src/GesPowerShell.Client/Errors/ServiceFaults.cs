using System.Globalization;
using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Errors;

/// <summary>Turns an answer that is not a success into the error that the user sees.</summary>
internal static class ServiceFaults
{
    public static GesException ToError(ServiceRequest request, ServiceAnswer answer, RequestAuthentication authentication, TimeProvider clock)
    {
        var fault = Describe(request, answer, clock) with
        {
            CredentialRenewed = answer.Status == 401 && authentication.TryRefresh(),
            IsTemporaryKey = authentication.IsTemporaryKey,
        };
        return FaultTable.ToError(fault, answer.Status, request.Attempt.Subject);
    }

    /// <summary>The answer in the terms of an error. Without a clock, a Retry-After that names a date is left out.</summary>
    public static GesFault Describe(ServiceRequest request, ServiceAnswer answer, TimeProvider? clock)
    {
        var body = answer.IsSuccess ? null : ErrorBody.Parse(answer.Body, answer.Redaction);
        return new GesFault(request.Attempt.Operation, request.Attempt.Text)
        {
            Status = answer.Status,
            Code = body?.Code == answer.Status.ToString(CultureInfo.InvariantCulture) ? null : body?.Code,
            Text = body?.Text,
            RequestId = Clean(body?.RequestId, answer) ?? RequestIdOf(answer),
            RetryAfter = RetryAfter(answer, clock),
            Fate = Fates.OfAnswer(request, answer.Status),
        };
    }

    public static string? RequestIdOf(ServiceAnswer answer) =>
        Clean(answer.Header("X-Request-Id") ?? answer.Header("X-IAM-Trace-Id") ?? answer.Header("TraceID"), answer);

    /// <summary>No id is longer: what follows is not looked at.</summary>
    private static string? Clean(string? id, ServiceAnswer answer) =>
        string.IsNullOrWhiteSpace(id) ? null : Display.Cut(answer.Redaction.Hide(id!.Length > 1000 ? id.Substring(0, 1000) : id), 100);

    private static TimeSpan? RetryAfter(ServiceAnswer answer, TimeProvider? clock)
    {
        var header = answer.Headers.RetryAfter;
        var wait = header?.Delta ?? (clock is null ? null : header?.Date - clock.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
