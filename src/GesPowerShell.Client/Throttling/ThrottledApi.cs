using GesPowerShell.Client.Api;

namespace GesPowerShell.Client.Throttling;

/// <summary>Requests of one command, through the throttle of the command.</summary>
/// <param name="api">Asks once.</param>
/// <param name="throttle">The command's.</param>
internal sealed class ThrottledApi(IGesApi api, Throttle throttle) : IGesApi
{
    /// <summary>Called when a changing request leaves.</summary>
    public Action Sending { get; init; } = () => { };

    public Task<ApiPage<GesGraph>> ListGraphsAsync(int offset, int limit, GesCall call) =>
        throttle.RunAsync(() => api.ListGraphsAsync(offset, limit, call), call);

    public Task<GesGraph> ShowGraphAsync(string graphId, GesCall call) =>
        throttle.RunAsync(() => api.ShowGraphAsync(graphId, call), call);

    public Task<ApiPage<GesJob>> ListJobsAsync(GesJobFilter filter, int offset, int limit, GesCall call) =>
        throttle.RunAsync(() => api.ListJobsAsync(filter, offset, limit, call), call);

    public Task<GesJob> ShowJobAsync(string graphId, string jobId, GesCall call) =>
        throttle.RunAsync(() => api.ShowJobAsync(graphId, jobId, call), call);

    public Task<ApiPage<GesBackup>> ListBackupsAsync(int offset, int limit, GesCall call) =>
        throttle.RunAsync(() => api.ListBackupsAsync(offset, limit, call), call);

    public Task<Submission> SubmitAsync(GesChange change, GesCall call) =>
        throttle.RunAsync(
            () =>
            {
                Sending();
                return api.SubmitAsync(change, call);
            },
            call);
}
