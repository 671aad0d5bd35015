namespace GesPowerShell.Client.Api;

/// <summary>
/// Asks once more when a token was refused and a new one can be had: tokens end early when rights or passwords change, also in the middle
/// of a wait. Safe for changes as well, since who is refused for the token has reached nothing behind it.
/// </summary>
internal sealed class RenewingApi(IGesApi api) : IGesApi
{
    public Task<ApiPage<GesGraph>> ListGraphsAsync(int offset, int limit, GesCall call) =>
        TwiceAsync(() => api.ListGraphsAsync(offset, limit, call), call);

    public Task<GesGraph> ShowGraphAsync(string graphId, GesCall call) =>
        TwiceAsync(() => api.ShowGraphAsync(graphId, call), call);

    public Task<ApiPage<GesJob>> ListJobsAsync(GesJobFilter filter, int offset, int limit, GesCall call) =>
        TwiceAsync(() => api.ListJobsAsync(filter, offset, limit, call), call);

    public Task<GesJob> ShowJobAsync(string graphId, string jobId, GesCall call) =>
        TwiceAsync(() => api.ShowJobAsync(graphId, jobId, call), call);

    public Task<Submission> SubmitAsync(GesChange change, GesCall call) =>
        TwiceAsync(() => api.SubmitAsync(change, call), call);

    private static async Task<T> TwiceAsync<T>(Func<Task<T>> attempt, GesCall call)
    {
        try
        {
            return await attempt().ConfigureAwait(false);
        }
        catch (GesException e) when (e.CredentialRenewed)
        {
            call.Verbose("The token was refused; trying once more with a new one.");
            return await attempt().ConfigureAwait(false);
        }
    }
}
