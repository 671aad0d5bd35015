namespace GesPowerShell.Simulator.Authentication;

/// <summary>The sender of a request.</summary>
/// <param name="ProjectId">The project of the token; null for a token without one, and for keys.</param>
/// <param name="IsKey">Whether the request was signed.</param>
internal sealed record Caller(string? ProjectId, bool IsKey)
{
    public bool MayUse(string project) => IsKey || ProjectId == project;
}
