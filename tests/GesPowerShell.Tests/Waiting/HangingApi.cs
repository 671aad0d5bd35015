using GesPowerShell.Client.Api;

namespace GesPowerShell.Tests.Waiting;

/// <summary>A GES that takes every request and never answers, so that each ends after a minute.</summary>
internal sealed class HangingApi(TimeProvider clock) : IGesApi
{
    public Task<ApiPage<GesGraph>> ListGraphsAsync(int offset, int limit, GesCall call) => Hang<ApiPage<GesGraph>>(call);

    public Task<GesGraph> ShowGraphAsync(string graphId, GesCall call) => Hang<GesGraph>(call);

    public Task<ApiPage<GesJob>> ListJobsAsync(GesJobFilter filter, int offset, int limit, GesCall call) => Hang<ApiPage<GesJob>>(call);

    public Task<ApiPage<GesBackup>> ListBackupsAsync(int offset, int limit, GesCall call) => Hang<ApiPage<GesBackup>>(call);

    public Task<GesJob> ShowJobAsync(string graphId, string jobId, GesCall call) => Hang<GesJob>(call);

    public Task<Submission> SubmitAsync(GesChange change, GesCall call) => Hang<Submission>(call);

    private async Task<T> Hang<T>(GesCall call)
    {
        await Task.Delay(TimeSpan.FromMinutes(1), clock, call.CancelToken);
        throw new GesException("RequestTimedOut", GesErrorKind.OperationTimeout, "No answer.", "");
    }
}
