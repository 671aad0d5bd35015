namespace GesPowerShell.Client.Handlers;

/// <summary>
/// Retries transient errors. A read is always retried; a change is retried only when the <see cref="RequestOutcome"/> of its error is not
/// <see cref="RequestOutcome.Indeterminate"/>.
/// </summary>
internal sealed class RetryHandler(IRequestHandler next, RetryDelay delay) : IRequestHandler
{
    private const int UsualAttempts = 5;

    /// <summary>With the delays between them this takes a little over a minute: the gateway counts requests per minute.</summary>
    private const int AttemptsWhenTooMany = 8;

    public Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context) =>
        RunAsync(() => next.SendAsync(request, context), request.IsChange, context);

    /// <summary>Retries work that is not a <see cref="GesRequest{T}"/>, such as the project lookup in IAM.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> send, bool isChange, OperationContext context)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await send().ConfigureAwait(false);
            }
            catch (GesException e)
                when (attempt < AttemptsFor(e) && IsTransient(e) && !(isChange && e.Outcome == RequestOutcome.Indeterminate))
            {
                var time = delay.After(attempt, e.RetryAfter);
                context.Verbose?.Invoke(FormattableString.Invariant(
                    $"Attempt {attempt} of {AttemptsFor(e)} failed, the next one follows in {time.TotalSeconds:0.0} s: {e.Message}"));
                if (!await delay.WaitAsync(time, context).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }

    /// <summary>
    /// An invalid answer is transient only where it carries an error code that is: a page of a proxy would be the same on a retry.
    /// </summary>
    private static bool IsTransient(GesException e) => e.ErrorId switch
    {
        GesErrors.TooManyRequestsId or GesErrors.ServiceFailedId or GesErrors.RequestTimedOutId or GesErrors.ConnectionFailedId
            or GesErrors.ProxyFailedId => true,
        GesErrors.ProxyRefusedId => e.HttpStatus is 408 or 429 or >= 500,
        GesErrors.InvalidAnswerId => ServiceCodes.Find(e.ErrorCode)?.ErrorId is GesErrors.TooManyRequestsId or GesErrors.ServiceFailedId,
        _ => false,
    };

    private static int AttemptsFor(GesException e) => e.ServiceStatus == 429 ? AttemptsWhenTooMany : UsualAttempts;
}
