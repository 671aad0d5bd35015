using System.Management.Automation;

namespace GesPowerShell.Parameters;

/// <summary>The filter of <c>-Status</c>: states and patterns, without case. Without a value everything passes.</summary>
internal sealed class StatusFilter(string[]? given)
{
    private readonly WildcardPattern[]? _patterns =
        given?.Select(status => Wildcards.ToPattern(status)).ToArray();

    /// <summary>The value, where it is the only one and no pattern; null otherwise.</summary>
    public string? OnlyWord => given is { Length: 1 } && !WildcardPattern.ContainsWildcardCharacters(given[0]) ? given[0] : null;

    public bool Passes(string status) => _patterns is null || Array.Exists(_patterns, pattern => pattern.IsMatch(status));
}
