using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Operations;

namespace GesPowerShell.Simulator.Http;

/// <summary>
/// GES V2: routes requests to its operations. A request is authenticated, then its project is checked, then it is executed.
/// </summary>
/// <param name="authenticator">Checks signatures and tokens.</param>
/// <param name="projects">The region of each project, by the id of the project. The first one is the usual one.</param>
internal sealed class GesService(Authenticator authenticator, IReadOnlyDictionary<string, Region> projects)
{
    /// <summary>The endpoint of a request; null when GES has no such path or method.</summary>
    public ApiEndpoint? Route(ApiRequest request)
    {
        if (request.Segments is not ["v2", var project, "graphs", ..])
        {
            return null;
        }

        // A request for an unknown project is routed too, and then refused.
        var region = projects.GetValueOrDefault(project) ?? projects.Values.First();
        foreach (var operation in OperationDefinitions.All)
        {
            if (operation.Match(request.Method, request.Segments.AsSpan(2)) is { } ids)
            {
                var call = new Call(region, request.RequestId, ids)
                {
                    Query = request.Query,
                    Body = request.Body,
                    Origin = "http://" + request.Headers.Host,
                };
                return new ApiEndpoint(() => Authorize(request, project), () => Execute(request.Method, operation, call))
                {
                    Region = region,
                    Operation = operation,
                    Name = operation.Name,
                    GraphId = ids.GetValueOrDefault("graph_id"),
                };
            }
        }

        return null;
    }

    private static Answer Execute(string method, OperationDefinition operation, Call call)
    {
        var result = operation.Execute(call);
        if (method != "GET" && result is not GesError)
        {
            call.Region.RecordExecution(operation.Name, call.RequestId!);
        }

        return Answer.Of(result);
    }

    private Answer? Authorize(ApiRequest request, string project)
    {
        var (caller, refusal) = authenticator.Authenticate(request);
        if (caller is null)
        {
            return refusal;
        }

        // A token without a project (unscoped, or of the whole domain) fits no project.
        return projects.ContainsKey(project) && caller.MayUse(project) ? null : Answer.Of(GesErrors.WrongProject);
    }
}
