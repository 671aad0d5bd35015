using System.Management.Automation;

namespace GesPowerShell.Parameters;

/// <summary>What <c>-Status</c> lets pass: words and patterns, in any case; everything without one.</summary>
internal sealed class StatusFilter(string[]? given)
{
    private readonly WildcardPattern[]? _patterns =
        given?.Select(status => WildcardPattern.Get(status, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant)).ToArray();

    /// <summary>The one word, in our spelling, that GES can filter by itself; null when there is none, or more.</summary>
    public string? OnlyWord { get; } = given is { Length: 1 } && !WildcardPattern.ContainsWildcardCharacters(given[0]) ? JobStatus.Canonical(given[0]) : null;

    public bool Passes(string status) => _patterns is null || Array.Exists(_patterns, pattern => pattern.IsMatch(status));
}
