namespace GesPowerShell.Simulator.Http;

/// <summary>What a request leads to. The two steps are apart, because a request can be let in now and carried out later.</summary>
/// <param name="Refuse">Null when the caller may send this request, else the answer that says why not.</param>
/// <param name="Endpoint">Carries the request out. Needs nothing of it but path, query, body and id.</param>
internal sealed record Destination(Func<Answer?> Refuse, Func<Answer> Endpoint)
{
    /// <summary>A path that looks after its callers itself, or lets everybody in.</summary>
    public static Destination Open(Func<Answer> endpoint) => new(() => null, endpoint);
}
