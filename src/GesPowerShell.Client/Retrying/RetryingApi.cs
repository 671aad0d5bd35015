using GesPowerShell.Client.Api;

namespace GesPowerShell.Client.Retrying;

/// <summary>
/// Asks again after what passes by itself. Reads always may be; a change only when it was never sent or was refused, which the request's
/// outcome tells.
/// </summary>
internal sealed class RetryingApi(IGesApi api, Pauses pauses) : IGesApi
{
    private const int UsualAttempts = 5;

    /// <summary>With the pauses between them a little over a minute, which is the time that the gateway counts in.</summary>
    private const int AttemptsWhenTooMany = 8;

    public Task<ApiPage<GesGraph>> ListGraphsAsync(int offset, int limit, GesCall call) =>
        RetryAsync(() => api.ListGraphsAsync(offset, limit, call), IsPassing, call);

    public Task<GesGraph> ShowGraphAsync(string graphId, GesCall call) =>
        RetryAsync(() => api.ShowGraphAsync(graphId, call), IsPassing, call);

    public Task<ApiPage<GesJob>> ListJobsAsync(GesJobFilter filter, int offset, int limit, GesCall call) =>
        RetryAsync(() => api.ListJobsAsync(filter, offset, limit, call), IsPassing, call);

    public Task<GesJob> ShowJobAsync(string graphId, string jobId, GesCall call) =>
        RetryAsync(() => api.ShowJobAsync(graphId, jobId, call), IsPassing, call);

    public Task<ApiPage<GesBackup>> ListBackupsAsync(int offset, int limit, GesCall call) =>
        RetryAsync(() => api.ListBackupsAsync(offset, limit, call), IsPassing, call);

    public Task<Submission> SubmitAsync(GesChange change, GesCall call) =>
        RetryAsync(() => api.SubmitAsync(change, call), e => IsPassing(e) && e.Outcome != RequestOutcome.Indeterminate, call);

    /// <summary>A read that is none of GES's operations.</summary>
    public Task<T> ReadAsync<T>(Func<Task<T>> read, GesCall call) => RetryAsync(read, IsPassing, call);

    /// <summary>An error code in the place of a result says by itself whether it passes; a page of something else than GES stays.</summary>
    private static bool IsPassing(GesException e) => e.ErrorId switch
    {
        "TooManyRequests" or "ServiceFailed" or "RequestTimedOut" or "ConnectionFailed" or "ProxyFailed" => true,
        "ProxyRefused" => e.HttpStatus is 408 or 429 or >= 500,
        "InvalidAnswer" => ServiceCodes.Find(e.ErrorCode)?.ErrorId is "TooManyRequests" or "ServiceFailed",
        _ => false,
    };

    private static int AttemptsFor(GesException e) => e.ServiceStatus == 429 ? AttemptsWhenTooMany : UsualAttempts;

    private async Task<T> RetryAsync<T>(Func<Task<T>> ask, Func<GesException, bool> mayRepeat, GesCall call)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask().ConfigureAwait(false);
            }
            catch (GesException e) when (attempt < AttemptsFor(e) && mayRepeat(e))
            {
                var pause = pauses.Before(attempt, e.RetryAfter);
                call.Verbose?.Invoke($"Attempt {attempt} of {AttemptsFor(e)} failed, the next one follows in {pause.TotalSeconds:0.0} s: {e.Message}");
                if (!await pauses.WaitAsync(pause, call).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }
}
