namespace GesPowerShell.Client.Api;

/// <summary>
/// Asks once more when a token was refused and a new one can be had: tokens end early when rights or passwords change, also in the middle
/// of a wait. Safe for changes as well, since who is refused for the token has reached nothing behind it.
/// </summary>
/// <param name="api">Asks once.</param>
/// <param name="isClosed">Somebody disconnected: whatever fails then fails for that reason.</param>
internal sealed class RenewingApi(IGesApi api, Func<bool> isClosed) : IGesApi
{
    public Task<ApiPage<GesGraph>> ListGraphsAsync(int offset, int limit, GesCall call) =>
        TwiceAsync(() => api.ListGraphsAsync(offset, limit, call), call);

    public Task<GesGraph> ShowGraphAsync(string graphId, GesCall call) =>
        TwiceAsync(() => api.ShowGraphAsync(graphId, call), call);

    public Task<ApiPage<GesJob>> ListJobsAsync(GesJobFilter filter, int offset, int limit, GesCall call) =>
        TwiceAsync(() => api.ListJobsAsync(filter, offset, limit, call), call);

    public Task<GesJob> ShowJobAsync(string graphId, string jobId, GesCall call) =>
        TwiceAsync(() => api.ShowJobAsync(graphId, jobId, call), call);

    public Task<ApiPage<GesBackup>> ListBackupsAsync(int offset, int limit, GesCall call) =>
        TwiceAsync(() => api.ListBackupsAsync(offset, limit, call), call);

    public Task<Submission> SubmitAsync(GesChange change, GesCall call) =>
        TwiceAsync(() => api.SubmitAsync(change, call), call);

    private async Task<T> TwiceAsync<T>(Func<Task<T>> attempt, GesCall call)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                return await attempt().ConfigureAwait(false);
            }
            catch (GesException e) when (isFirst && e.CredentialRenewed)
            {
                call.Verbose?.Invoke("The token was refused; trying once more with a new one.");
            }
            catch (Exception e) when (isClosed() && e is ObjectDisposedException or GesException { Outcome: RequestOutcome.NotSent })
            {
                throw GesErrors.Disconnected();
            }
        }
    }
}
