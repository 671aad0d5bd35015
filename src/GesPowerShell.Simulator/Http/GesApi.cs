using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Http;

/// <summary>The routes of GES V2. A path that exists is authenticated first, then its project is checked, then it is carried out.</summary>
internal sealed class GesApi(Authenticator authenticator, string projectId, GraphEndpoints graphs, JobEndpoints jobs, BackupEndpoints backups)
{
    /// <summary>What answers the request; null when GES has no such path or method.</summary>
    public Destination? Route(ApiRequest request) =>
        request.Segments is ["v2", var project, "graphs", .. var rest] && Find(request, rest) is { } endpoint
            ? new Destination(() => Refused(request, project), endpoint)
            : null;

    private Func<Answer>? Find(ApiRequest request, string[] path) => (request.Method, path) switch
    {
        ("GET", []) => () => graphs.List(request),
        ("GET", ["jobs"]) => () => jobs.List(request),
        ("GET", ["backups"]) => () => backups.List(request, graphId: null),
        ("GET", [var graph, "backups"]) when IsId(graph) => () => backups.List(request, graph),
        ("GET", [var graph]) when IsId(graph) => () => graphs.Show(graph),
        ("GET", [var graph, "jobs", var job, "status"]) when IsId(graph) => () => jobs.Show(graph, job),
        ("POST", [var graph, "stop"]) when IsId(graph) => () => graphs.Stop(graph, request),
        ("POST", [var graph, "start"]) when IsId(graph) => () => graphs.Start(graph, request),
        ("POST", [var graph, "restart"]) when IsId(graph) => () => graphs.Restart(graph, request),
        _ => null,
    };

    // Literals of the API in the place of a graph's id.
    private static bool IsId(string segment) =>
        segment is not ("" or "quotas" or "backups" or "metadatas" or "metadata" or "jobs" or "scenes");

    private Answer? Refused(ApiRequest request, string project)
    {
        var (caller, refusal) = authenticator.Authenticate(request);
        if (caller is null)
        {
            return refusal;
        }

        // A token without a project (unscoped, or of the whole domain) fits no project.
        return project == projectId && caller.MayUse(project) ? null : Answer.Of(GesErrors.WrongProject);
    }
}
