namespace GesPowerShell.Client.Errors;

/// <summary>Which errors may be over on the next attempt, and how many attempts they are worth. Requests and downloads share this list.</summary>
internal static class TransientErrors
{
    private const int UsualAttempts = 5;

    /// <summary>With the delays between them this takes a little over a minute: the gateway counts requests per minute.</summary>
    private const int AttemptsWhenTooMany = 8;

    /// <summary>
    /// Whether an error is transient. An invalid answer is so only where it carries an error code that is: a page of a proxy would be the same
    /// on a retry.
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
