using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Client.Configuration;

/// <summary>Credentials and where they came from. Holds copies of the secrets; whoever takes them over disposes of them.</summary>
/// <param name="Source">For the session, for example <c>Environment</c>.</param>
/// <param name="Kind">The kind with everything but its secrets.</param>
/// <param name="Main">Secret key, password or token.</param>
/// <param name="SecurityToken">Belongs to temporary access keys.</param>
/// <param name="ProjectId">The project that goes with them; null when the source names none.</param>
internal sealed record FoundCredential(
    string Source, GesCredential Kind, Secret Main, Secret? SecurityToken = null, string? ProjectId = null);
