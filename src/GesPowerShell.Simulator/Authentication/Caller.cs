namespace GesPowerShell.Simulator.Authentication;

/// <summary>Who sent a request.</summary>
/// <param name="ProjectId">The project that the token is for; null for a token without one, and for keys.</param>
/// <param name="IsKey">Whether the request was signed.</param>
internal sealed record Caller(string? ProjectId, bool IsKey)
{
    public bool MayUse(string project) => IsKey || ProjectId == project;
}
