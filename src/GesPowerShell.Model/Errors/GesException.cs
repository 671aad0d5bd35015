namespace GesPowerShell;

/// <summary>
/// An error of GES, IAM, the network or this module. It is the only exception type of the module; <see cref="ErrorId"/> identifies the
/// error.
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

    /// <summary>The attempted operation, why it failed, and error code, HTTP status and request id where there are any.</summary>
    public override string Message => _message;

    /// <summary>Fixed name of the error, for example <c>GraphBusy</c>; the first part of <c>FullyQualifiedErrorId</c>.</summary>
    public string ErrorId { get; }

    /// <summary>HTTP status of the answer; null when there was no answer.</summary>
    public int? HttpStatus { get; internal init; }

    /// <summary>Error code of the service, for example <c>GES.7001</c> or <c>APIGW.0301</c>; null when the answer had none.</summary>
    public string? ErrorCode { get; internal init; }

    /// <summary>Id of the request, to give to Huawei Cloud support; null when there was no answer.</summary>
    public string? RequestId { get; internal init; }

    /// <summary>The attempted operation, for example <c>Stop</c>; null when no request was sent.</summary>
    public string? Operation { get; internal init; }

    /// <summary>How long the service asks to wait before the next attempt; null when it names no time in the future.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>The recommended action.</summary>
    public string RecommendedAction { get; }

    /// <summary>The message of the service with code, HTTP status and request id; null when it sent no message.</summary>
    internal string? ServiceMessage { get; init; }

    /// <summary>The category of the error record.</summary>
    internal GesErrorKind Kind { get; }

    /// <summary>
    /// Whether a change can have been executed. It is set where requests are sent, and in errors that occur before sending.
    /// </summary>
    internal RequestOutcome Outcome { get; init; }

    /// <summary>The HTTP status of the service; null where a proxy answered instead.</summary>
    internal int? ServiceStatus => ErrorId == GesErrors.ProxyRefusedId ? null : HttpStatus;

    /// <summary>
    /// Whether GES says that the graph does not exist. A 404 without these codes may come from a gateway and does not say that.
    /// </summary>
    internal bool IsGraphGone => ErrorCode is "GES.7000" or "GES.0047" && ServiceStatus is 400 or 404;

    /// <summary>Whether GES says that the job does not exist.</summary>
    internal bool IsJobUnknown => ErrorCode is "GES.7007" or "GES.8301" && ServiceStatus is 400 or 404;

    /// <summary>Whether the credentials were refused and dropped, and the next attempt gets new ones.</summary>
    internal bool CanReauthenticate { get; init; }

    /// <summary>Whether every other request would fail too: the credentials were refused, or there is no connection.</summary>
    internal bool IsFatal => Kind is GesErrorKind.AuthenticationError;

    /// <summary>
    /// Copies the error and adds a sentence to its message. A clone keeps every property, also those that are added later.
    /// </summary>
    internal GesException With(string sentence)
    {
        var copy = (GesException)MemberwiseClone();
        copy._message = Display.Safe($"{Message} {sentence}");
        return copy;
    }
}
