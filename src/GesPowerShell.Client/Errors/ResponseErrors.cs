using System.Globalization;
using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Errors;

/// <summary>Maps an answer that is not a success to a <see cref="GesException"/>.</summary>
internal static class ResponseErrors
{
    public static GesException ToError(
        ServiceRequest request, ServiceAnswer answer, RequestAuthentication authentication, TimeProvider clock)
    {
        // Refused credentials are dropped at once, so that no other request uses them.
        var canReauthenticate = answer.Status == 401 && authentication.TryRefresh();
        var details = Describe(request, answer, clock) with
        {
            CanReauthenticate = canReauthenticate,
            IsTemporaryKey = authentication.IsTemporaryKey,
        };
        return ErrorMapper.ToError(details, answer.Status, request.Attempt.Subject);
    }

    /// <summary>The error details of an answer.</summary>
    public static GesErrorDetails Describe(ServiceRequest request, ServiceAnswer answer, TimeProvider clock)
    {
        var body = BodyOf(answer);
        return new GesErrorDetails(request.Attempt.Operation, request.Attempt.Text)
        {
            Status = answer.Status,
            Code = body?.Code == answer.Status.ToString(CultureInfo.InvariantCulture) ? null : body?.Code,
            Text = body?.Text,
            RequestId = Clean(body?.RequestId, answer) ?? RequestIdOf(answer),
            RetryAfter = RetryAfter(answer, clock),
            Outcome = RequestOutcomes.OfAnswer(request, answer.Status),
        };
    }

    public static string? RequestIdOf(ServiceAnswer answer) =>
        Clean(answer.Header("X-Request-Id") ?? answer.Header("X-IAM-Trace-Id") ?? answer.Header("TraceID"), answer);

    /// <summary>Cuts the id before secrets are searched: request ids are far shorter than the bound.</summary>
    private static string? Clean(string? id, ServiceAnswer answer) =>
        string.IsNullOrWhiteSpace(id) ? null : Display.Cut(answer.Redaction.Hide(id!.Length > 1000 ? id.Substring(0, 1000) : id), 100);

    /// <summary>Of a successful answer only a body with an error code is used: any other body may contain secrets.</summary>
    private static ErrorBody? BodyOf(ServiceAnswer answer)
    {
        if (!answer.IsSuccess)
        {
            return ErrorBody.Parse(answer.Body, answer.Redaction);
        }

        return answer.State == BodyState.Whole && ErrorBody.Parse(answer.Body, answer.Redaction) is { Code: not null } body ? body : null;
    }

    /// <summary>
    /// Null unless the header names a time in the future: with 0, a past date or an unreadable value, back-off applies, so that the
    /// attempts are not used up at once. A date is compared with the answer's own <c>Date</c> header where it has one.
    /// </summary>
    private static TimeSpan? RetryAfter(ServiceAnswer answer, TimeProvider clock)
    {
        var header = answer.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - (answer.Headers.Date ?? clock.GetUtcNow());
        return wait > TimeSpan.Zero ? wait : null;
    }
}
