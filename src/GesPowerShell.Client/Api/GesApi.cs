using System.Globalization;
using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Transport;
using RestSharp;

namespace GesPowerShell.Client.Api;

/// <summary>GES V2 over REST. Source: https://support.huaweicloud.com/intl/en-us/api-ges/ges_03_0343.html.</summary>
internal sealed class GesApi(string region, Uri endpoint, ServiceChannel channel, ProjectFinder projects, IAuthenticator authenticator) : IGesApi
{
    public Task<ApiPage<GesGraph>> ListGraphsAsync(int offset, int limit, GesCall call)
    {
        var query = Paths.Query(("offset", Text(offset)), ("limit", Text(limit)));
        return GetAsync("/graphs?" + query, new Attempt("ListGraphs", "Listing of graphs", Subject.List), AnswerReader.Graphs, call);
    }

    public Task<GesGraph> ShowGraphAsync(string graphId, GesCall call)
    {
        var path = "/graphs/" + Paths.Segment("graph", graphId);
        var attempt = new Attempt("ShowGraph", $"Reading of graph '{Display.Safe(graphId)}'", Subject.Graph);
        return GetAsync(path, attempt, (answer, origin) => AnswerReader.Graph(answer, origin, graphId), call);
    }

    public Task<ApiPage<GesJob>> ListJobsAsync(GesJobFilter filter, int offset, int limit, GesCall call)
    {
        var query = Paths.Query(
            ("offset", Text(offset)),
            ("limit", Text(limit)),
            ("status", filter.Status is { } status ? JobStatus.ToFilter(status) : null),
            ("graph_name", filter.GraphName),
            ("start_time", Day(filter.FromDay)),
            ("end_time", Day(filter.ToDay)));
        return GetAsync("/graphs/jobs?" + query, new Attempt("ListJobs", "Listing of jobs", Subject.List), AnswerReader.Jobs, call);
    }

    public Task<GesJob> ShowJobAsync(string graphId, string jobId, GesCall call)
    {
        var path = $"/graphs/{Paths.Segment("graph", graphId)}/jobs/{Paths.Segment("job", jobId)}/status";
        var attempt = new Attempt("ShowJob", $"Reading of job '{Display.Safe(jobId)}'", Subject.Job);
        return GetAsync(path, attempt, (answer, origin) => AnswerReader.Job(answer, origin, graphId), call);
    }

    public Task<ApiPage<GesBackup>> ListBackupsAsync(int offset, int limit, GesCall call)
    {
        var query = Paths.Query(("offset", Text(offset)), ("limit", Text(limit)));
        return GetAsync("/graphs/backups?" + query, new Attempt("ListBackups", "Listing of backups", Subject.List), (answer, _) => AnswerReader.Backups(answer), call);
    }

    /// <summary>Always with a body: what has none is sent again by the HTTP stack itself when a kept connection breaks.</summary>
    public Task<Submission> SubmitAsync(GesChange change, GesCall call)
    {
        var path = $"/graphs/{Paths.Segment("graph", change.GraphId)}/{Verb(change)}";
        var attempt = new Attempt(change.Operation, $"{change.Operation} of graph '{Display.Safe(change.Label)}'", Subject.Graph);
        return SendAsync(
            path,
            address => new ServiceRequest(Method.Post, address, attempt) { Body = ChangeBody.Of(change), IsChange = true },
            (answer, _) => AnswerReader.Submission(answer),
            call);
    }

    private Task<T> GetAsync<T>(string path, Attempt attempt, Func<ServiceAnswer, Origin, T> read, GesCall call)
    {
        var limit = attempt.Subject == Subject.List ? ServiceRequest.ListLimit : ServiceRequest.UsualLimit;
        return SendAsync(path, address => new ServiceRequest(Method.Get, address, attempt) { AnswerLimit = limit }, read, call);
    }

    /// <summary>Project and credentials may take requests of their own; when one of those fails, the request itself was never sent.</summary>
    private async Task<T> SendAsync<T>(string path, Func<Uri, ServiceRequest> toRequest, Func<ServiceAnswer, Origin, T> read, GesCall call)
    {
        var project = await projects.GetAsync(call).ConfigureAwait(false);
        var seal = await authenticator.PrepareAsync(project.Id, call).ConfigureAwait(false);
        var address = Paths.Combine(endpoint, $"/v2/{Paths.Segment("project", project.Id)}{path}");
        var origin = new Origin(region, project.Id);
        return await channel.SendAsync(toRequest(address), seal, answer => read(answer, origin), call).ConfigureAwait(false);
    }

    private static string Verb(GesChange change) => change.Operation switch
    {
        GesOperation.Stop => "stop",
        GesOperation.Start => "start",
        GesOperation.Restart => "restart",
        _ => throw new ArgumentException($"No request for {change.Operation}.", nameof(change)),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
