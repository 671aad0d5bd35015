namespace GesPowerShell.Client.Errors;

/// <summary>
/// The errors that a later attempt may not have, and the number of attempts for them. Requests and downloads share this list.
/// </summary>
internal static class TransientErrors
{
    private const int UsualAttempts = 5;

    /// <summary>
    /// With the delays between them, the attempts take a little over a minute, since the gateway counts requests per minute.
    /// </summary>
    private const int AttemptsWhenTooMany = 8;

    /// <summary>
    /// Whether an error is transient. An invalid answer is transient only when it has the error code of a transient error: a page of a
    /// proxy would be the same on a retry.
    /// </summary>
    public static bool Contains(GesException e) => e.ErrorId switch
    {
        GesErrors.TooManyRequestsId or GesErrors.ServiceFailedId or GesErrors.RequestTimedOutId or GesErrors.ConnectionFailedId
            or GesErrors.ProxyFailedId => true,
        GesErrors.ProxyRefusedId or GesErrors.DownloadFailedId => e.HttpStatus is 408 or 429 or >= 500,
        GesErrors.InvalidAnswerId => ServiceCodes.Find(e.ErrorCode)?.ErrorId is GesErrors.TooManyRequestsId or GesErrors.ServiceFailedId,
        _ => false,
    };

    /// <summary>The number of attempts, the first one included.</summary>
    public static int AttemptsFor(GesException e) => e.ServiceStatus == 429 ? AttemptsWhenTooMany : UsualAttempts;
}
