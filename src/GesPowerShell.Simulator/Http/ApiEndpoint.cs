using GesPowerShell.Simulator.Operations;

namespace GesPowerShell.Simulator.Http;

/// <summary>
/// What a request leads to. Authorizing and executing are two steps, because a fault can let a request in now and execute it later.
/// </summary>
/// <param name="Authorize">Null when the caller may send this request, else the answer that refuses it.</param>
/// <param name="Execute">Executes the request. It needs path, query, body and id of the request, and no connection.</param>
internal sealed record ApiEndpoint(Func<Answer?> Authorize, Func<Answer> Execute)
{
    /// <summary>The operation of GES; null for paths of IAM, of OBS and of the metadata service, and for unknown ones.</summary>
    public Operation? Operation { get; init; }

    /// <summary>The name that rules and the journal call it by; null for paths that have none.</summary>
    public string? Name { get; init; }

    /// <summary>The object of OBS that a download link leads to; null for every other path.</summary>
    public string? ObjectKey { get; init; }

    /// <summary>The graph in the request's path; null when there is none.</summary>
    public string? GraphId { get; init; }

    /// <summary>An endpoint that authorizes its callers itself, or needs no credentials.</summary>
    public static ApiEndpoint Open(Func<Answer> execute) => new(() => null, execute);
}
