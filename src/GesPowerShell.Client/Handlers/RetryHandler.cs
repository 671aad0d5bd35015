using GesPowerShell.Client.Errors;

namespace GesPowerShell.Client.Handlers;

/// <summary>
/// Retries transient errors. A read is always retried; a change is retried only when the <see cref="RequestOutcome"/> of its error is not
/// <see cref="RequestOutcome.Indeterminate"/>.
/// </summary>
internal sealed class RetryHandler(IRequestHandler next, RetryDelay delay) : IRequestHandler
{
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
                when (attempt < TransientErrors.AttemptsFor(e) && TransientErrors.Contains(e)
                    && !(isChange && e.Outcome == RequestOutcome.Indeterminate))
            {
                var time = delay.After(attempt, e.RetryAfter);
                context.Verbose?.Invoke(Line(attempt, e, time));
                if (!await delay.WaitAsync(time, context).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }

    private static string Line(int attempt, GesException e, TimeSpan time) => FormattableString.Invariant(
        $"Attempt {attempt} of {TransientErrors.AttemptsFor(e)} failed, the next one follows in {time.TotalSeconds:0.0} s: ") + e.Message;
}
