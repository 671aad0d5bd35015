using System.Management.Automation;

namespace GesPowerShell.Parameters;

/// <summary>The filter of <c>-Status</c>: states and patterns, without case. Without a value everything passes.</summary>
internal sealed class StatusFilter(string[]? given)
{
    private readonly WildcardPattern[]? _patterns =
        given?.Select(status => WildcardPattern.Get(status, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant)).ToArray();

    /// <summary>The state that the API can filter by, in its usual spelling; null for none, several and patterns.</summary>
    public string? OnlyWord { get; } =
        given is { Length: 1 } && !WildcardPattern.ContainsWildcardCharacters(given[0]) ? JobStatus.Canonical(given[0]) : null;

    public bool Passes(string status) => _patterns is null || Array.Exists(_patterns, pattern => pattern.IsMatch(status));
}
