using GesPowerShell.Simulator.Operations;

namespace GesPowerShell.Simulator.Http;

/// <summary>
/// The endpoint of a request. Authorizing and executing are two steps, since a fault can authorize a request now and execute it later.
/// </summary>
/// <param name="Authorize">Returns null when the caller may send this request, else the refusal.</param>
/// <param name="Execute">Executes the request. It needs path, query, body and id of the request, and no connection.</param>
internal sealed record ApiEndpoint(Func<Answer?> Authorize, Func<Answer> Execute)
{
    /// <summary>The region of the project in the path; null for paths without a project.</summary>
    public Region? Region { get; init; }

    /// <summary>The operation of GES; null for paths of IAM, of OBS and of the ECS metadata service, and for unknown ones.</summary>
    public OperationDefinition? Operation { get; init; }

    /// <summary>The name in rules and in the journal; null for paths without a name.</summary>
    public string? Name { get; init; }

    /// <summary>The OBS object of a download link; null for other paths.</summary>
    public string? ObjectKey { get; init; }

    /// <summary>The graph in the request's path; null when there is none.</summary>
    public string? GraphId { get; init; }

    /// <summary>An endpoint that authorizes its callers itself, or needs no credentials.</summary>
    public static ApiEndpoint Open(Func<Answer> execute) => new(() => null, execute);
}
