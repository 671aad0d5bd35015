using System.Text.Json;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Http;

/// <summary>The operations of GES V2 that this region has.</summary>
internal sealed class GesEndpoints(SimulatedRegion region, string regionCode)
{
    private const int LargestPage = 1000;

    /// <summary>Literals that stand where a graph's id would.</summary>
    private static readonly HashSet<string> Literals = new(StringComparer.Ordinal) { "quotas", "backups", "metadatas", "metadata", "jobs", "scenes" };

    /// <summary>Who answers what follows <c>/graphs</c>; null when nobody does.</summary>
    public Func<ApiRequest, Task>? Find(string method, string[] rest) => (method, rest) switch
    {
        ("GET", []) => ListGraphsAsync,
        ("GET", ["jobs"]) => ListJobsAsync,
        ("GET", [var id]) when !Literals.Contains(id) => request => ShowGraphAsync(request, id),
        ("GET", [var id, "jobs", var jobId, "status"]) => request => ShowJobAsync(request, id, jobId),
        ("POST", [var id, "stop"]) => request => BeginAsync(request, _ => Operations.Stop(region, id, request.Id)),
        ("POST", [var id, "start"]) => request => BeginAsync(request, body => Operations.Start(region, id, Backup(body), request.Id)),
        ("POST", [var id, "restart"]) => request => BeginAsync(request, _ => Operations.Restart(region, id, request.Id)),
        _ => null,
    };

    private Task ListGraphsAsync(ApiRequest request)
    {
        var (count, graphs) = region.Page(request.Number("offset", 0), Limit(request), (graph, now) => new GraphView(graph, graph.PhaseAt(now), graph.EndOfPhase(now), now));
        return Answers.JsonAsync(request.Context, 200, json =>
        {
            json.WriteNumber("graph_count", count);
            json.Array("graphs", graphs, view => GraphJson.Write(json, view, regionCode));
        });
    }

    private Task ShowGraphAsync(ApiRequest request, string id)
    {
        var view = region.WithGraph(id, (graph, now) => new GraphView(graph, graph.PhaseAt(now), graph.EndOfPhase(now), now));
        return Answers.JsonAsync(request.Context, 200, json =>
        {
            json.WriteStartObject("graph");
            GraphJson.Write(json, view, regionCode);
            json.WriteEndObject();
        });
    }

    private Task ListJobsAsync(ApiRequest request)
    {
        var filter = JobFilter.Of(request);
        var now = region.Now;
        var all = region.JobsWhere(filter.Matches);
        var page = all.Skip(request.Number("offset", 0)).Take(Limit(request));
        return Answers.JsonAsync(request.Context, 200, json =>
        {
            json.WriteNumber("job_count", all.Length);
            json.Array("job_list", page, job => JobJson.Write(json, job, now));
        });
    }

    private Task ShowJobAsync(ApiRequest request, string graphId, string jobId)
    {
        var now = region.WithGraph(graphId, (_, now) => now);
        var job = region.JobsWhere((job, _) => job.Id == jobId && job.GraphId == graphId).FirstOrDefault()
            ?? throw ApiFault.Ges("GES.7007", "The job does not exist.");
        return Answers.JsonAsync(request.Context, 200, json => JobJson.Write(json, job, now));
    }

    private static Task BeginAsync(ApiRequest request, Func<JsonElement, SimulatedJob> begin)
    {
        var job = begin(request.Json(ApiFault.BadBody));
        return Answers.JsonAsync(request.Context, 200, json => json.WriteString("job_id", job.Id));
    }

    private static string? Backup(JsonElement body) => body.TryGetProperty("graph_backup_id", out var id)
        ? id.ValueKind switch
        {
            JsonValueKind.String => id.GetString(),
            JsonValueKind.Null => null,
            _ => throw ApiFault.BadBody(),
        }
        : null;

    private static int Limit(ApiRequest request) => request.Number("limit", 10) is > 0 and <= LargestPage and var limit ? limit : throw ApiFault.BadParameter();
}
