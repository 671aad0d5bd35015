using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Client.Configuration;

/// <summary>Credentials and where they came from. Holds copies of the secrets; whoever takes them over disposes of them.</summary>
/// <param name="Source">For the session, for example <c>Environment</c>.</param>
/// <param name="Kind">The kind with everything but its secrets.</param>
/// <param name="Main">Secret key, password or token; null where the credentials are fetched later.</param>
/// <param name="SecurityToken">Belongs to temporary access keys.</param>
/// <param name="ProjectId">The project that goes with them; null when the source names none.</param>
internal sealed record FoundCredential(
    string Source, GesCredential Kind, Secret? Main, Secret? SecurityToken = null, string? ProjectId = null) : IDisposable
{
    /// <summary>The address of IAM that goes with them, as it was written; null when the source names none.</summary>
    public string? IamEndpoint { get; init; }

    /// <summary>The regions that the source of the credentials names; the project is in one of them. Empty: any.</summary>
    public IReadOnlyCollection<string> Regions { get; init; } = [];

    /// <summary>Path of the file that they were read from; null for none.</summary>
    public string? File { get; init; }

    /// <summary>Whether the project can be used in a region: projects belong to one.</summary>
    public bool IsProjectIn(string region) => Regions.Count == 0 || Regions.Contains(region, StringComparer.OrdinalIgnoreCase);

    /// <summary>The same credentials for another connection, which clears its own copies of the secrets.</summary>
    public FoundCredential Copy() => this with { Main = Main?.Copy(), SecurityToken = SecurityToken?.Copy() };

    public void Dispose()
    {
        Main?.Dispose();
        SecurityToken?.Dispose();
    }
}
