namespace GesPowerShell;

/// <summary>
/// An error of GES, of IAM or of the way to them. The one exception type of this module; <see cref="ErrorId"/> tells them apart.
/// </summary>
public sealed class GesException : Exception
{
    private string _message;

    internal GesException(string errorId, GesErrorKind kind, string message, string recommendedAction, Exception? innerException = null)
        : base(null, innerException)
    {
        _message = Display.Safe(message);
        ErrorId = errorId;
        Kind = kind;
        RecommendedAction = Display.Safe(recommendedAction);
    }

    /// <summary>What was attempted, why it failed, and the codes and ids to find the request by.</summary>
    public override string Message => _message;

    /// <summary>Fixed name of the error, for example <c>GraphBusy</c>; the first part of <c>FullyQualifiedErrorId</c>.</summary>
    public string ErrorId { get; }

    /// <summary>HTTP status of the answer; null when there was no answer.</summary>
    public int? HttpStatus { get; internal init; }

    /// <summary>Error code of the service, for example <c>GES.7001</c> or <c>APIGW.0301</c>; null when the answer had none.</summary>
    public string? ErrorCode { get; internal init; }

    /// <summary>Id of the request, to give to Huawei Cloud support; null when there was no answer.</summary>
    public string? RequestId { get; internal init; }

    /// <summary>What was attempted, for example <c>Stop</c>; null when no request was made.</summary>
    public string? Operation { get; internal init; }

    /// <summary>How long the service asks to wait before another attempt; null when it named no moment to come.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>What to do next.</summary>
    public string RecommendedAction { get; }

    /// <summary>What the service said, with the marks to find the request by; null when it said nothing.</summary>
    internal string? ServiceMessage { get; init; }

    /// <summary>PowerShell's category for it.</summary>
    internal GesErrorKind Kind { get; }

    /// <summary>Whether a changing request can have been executed. Set where requests are sent and where it is certain that none was.</summary>
    internal RequestOutcome Outcome { get; init; }

    /// <summary>The HTTP status of the service's own answer; null where a proxy answered in its place.</summary>
    internal int? ServiceStatus => ErrorId == GesErrors.ProxyRefusedId ? null : HttpStatus;

    /// <summary>GES itself says that it has no such graph. A bare 404 and the codes of the gateway say nothing about a graph.</summary>
    internal bool IsGraphGone => ErrorCode is "GES.7000" or "GES.0047" && ServiceStatus is 400 or 404;

    /// <summary>GES itself says that it has no such job.</summary>
    internal bool IsJobUnknown => ErrorCode is "GES.7007" or "GES.8301" && ServiceStatus is 400 or 404;

    /// <summary>The token was refused and has been dropped: another attempt gets a new one.</summary>
    internal bool CanReauthenticate { get; init; }

    /// <summary>Nothing else can work either: the credentials were refused, or there is no connection at all.</summary>
    internal bool IsFatal => Kind is GesErrorKind.AuthenticationError;

    /// <summary>The same error with one more sentence in its message. A clone keeps every property, also those that are added later.</summary>
    internal GesException With(string sentence)
    {
        var copy = (GesException)MemberwiseClone();
        copy._message = Display.Safe($"{Message} {sentence}");
        return copy;
    }
}
