namespace GesPowerShell.Client.Handlers;

/// <summary>
/// Retries transient errors. A read may always be sent again; a change only when the request was not sent or was rejected, which its error
/// says.
/// </summary>
internal sealed class RetryHandler(IRequestHandler next, RetryDelay delay) : IRequestHandler
{
    private const int UsualAttempts = 5;

    /// <summary>With the delays between them a little over a minute, which is the time that the gateway counts in.</summary>
    private const int AttemptsWhenTooMany = 8;

    public Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context) =>
        RunAsync(() => next.SendAsync(request, context), request.IsChange, context);

    /// <summary>The same for what is no request to GES itself.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> send, bool isChange, OperationContext context)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await send().ConfigureAwait(false);
            }
            catch (GesException e) when (attempt < AttemptsFor(e) && IsTransient(e) && !(isChange && e.Outcome == RequestOutcome.Indeterminate))
            {
                var time = delay.After(attempt, e.RetryAfter);
                context.Verbose?.Invoke(
                    $"Attempt {attempt} of {AttemptsFor(e)} failed, the next one follows in {time.TotalSeconds:0.0} s: {e.Message}");
                if (!await delay.WaitAsync(time, context).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }

    /// <summary>An error code in the place of a result tells by itself whether it is transient; a page of something else than GES is not.</summary>
    private static bool IsTransient(GesException e) => e.ErrorId switch
    {
        GesErrors.TooManyRequestsId or GesErrors.ServiceFailedId or GesErrors.RequestTimedOutId or GesErrors.ConnectionFailedId or GesErrors.ProxyFailedId => true,
        GesErrors.ProxyRefusedId => e.HttpStatus is 408 or 429 or >= 500,
        GesErrors.InvalidAnswerId => ServiceCodes.Find(e.ErrorCode)?.ErrorId is GesErrors.TooManyRequestsId or GesErrors.ServiceFailedId,
        _ => false,
    };

    private static int AttemptsFor(GesException e) => e.ServiceStatus == 429 ? AttemptsWhenTooMany : UsualAttempts;
}
