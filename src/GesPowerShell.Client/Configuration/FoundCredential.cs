using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Client.Configuration;

/// <summary>Credentials and their source. It holds copies of the secrets, and their owner disposes of them.</summary>
/// <param name="Source">Name of the source, for example <c>Environment</c>.</param>
/// <param name="Kind">The credential without its secrets.</param>
/// <param name="Main">Secret key, password or token; null where the credentials are fetched later.</param>
/// <param name="SecurityToken">Security token of a temporary access key; null for others.</param>
/// <param name="ProjectId">Project id of the source; null when it has none.</param>
internal sealed record FoundCredential(
    string Source, GesCredential Kind, Secret? Main, Secret? SecurityToken = null, string? ProjectId = null) : IDisposable
{
    /// <summary>IAM address of the source, unvalidated; null when it has none.</summary>
    public string? IamEndpoint { get; init; }

    /// <summary>The regions that the source names. The project belongs to one of them; empty means any region.</summary>
    public IReadOnlyCollection<string> Regions { get; init; } = [];

    /// <summary>Path of the file that the credentials were read from; null for none.</summary>
    public string? File { get; init; }

    /// <summary>Whether the project can belong to a region. Each project belongs to one region.</summary>
    public bool IsProjectIn(string region) => Regions.Count == 0 || Regions.Contains(region, StringComparer.OrdinalIgnoreCase);

    /// <summary>Copies the credentials with their secrets for another connection, which owns the copies.</summary>
    public FoundCredential Copy() => this with { Main = Main?.Copy(), SecurityToken = SecurityToken?.Copy() };

    public void Dispose()
    {
        Main?.Dispose();
        SecurityToken?.Dispose();
    }
}
