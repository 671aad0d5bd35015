using System.Management.Automation;
using GesPowerShell.Parameters;

namespace GesPowerShell.Completion;

/// <summary>Wildcard patterns of typed text. In an incomplete pattern an unclosed bracket is an ordinary character.</summary>
internal static class Patterns
{
    public static WildcardPattern Of(string typed) => TryGet(typed) ?? Wildcards.ToPattern(WildcardPattern.Escape(typed));

    /// <summary>The pattern of texts that begin with the typed text.</summary>
    public static WildcardPattern OfPrefix(string typed) => TryGet(typed + "*") ?? Wildcards.ToPattern(WildcardPattern.Escape(typed) + "*");

    private static WildcardPattern? TryGet(string pattern)
    {
        try
        {
            var found = Wildcards.ToPattern(pattern);

            // PowerShell validates a pattern only at the first match.
            _ = found.IsMatch("x");
            return found;
        }
        catch (WildcardPatternException)
        {
            return null;
        }
    }
}
