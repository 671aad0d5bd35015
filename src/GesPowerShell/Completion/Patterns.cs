using System.Management.Automation;

namespace GesPowerShell.Completion;

/// <summary>What was typed, as a pattern. It may be half a pattern yet: a bracket that is not closed is then only a bracket.</summary>
internal static class Patterns
{
    public static WildcardPattern Of(string typed) => TryGet(typed) ?? Get(WildcardPattern.Escape(typed));

    /// <summary>Of a beginning.</summary>
    public static WildcardPattern OfPrefix(string typed) => TryGet(typed + "*") ?? Get(WildcardPattern.Escape(typed) + "*");

    private static WildcardPattern? TryGet(string pattern)
    {
        try
        {
            var found = Get(pattern);

            // PowerShell finds out only when it compares.
            _ = found.IsMatch("x");
            return found;
        }
        catch (WildcardPatternException)
        {
            return null;
        }
    }

    private static WildcardPattern Get(string pattern) => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
}
