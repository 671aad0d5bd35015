using System.Management.Automation;

namespace GesPowerShell.Parameters;

/// <summary>Wildcard patterns of this module ignore case. PowerShell reports an unclosed bracket only at the first match.</summary>
internal static class Wildcards
{
    public const string Unclosed = "a bracket is not closed; wildcards are * ? [a-z]";

    public static WildcardPattern ToPattern(string text) =>
        WildcardPattern.Get(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);

    public static bool AreClosed(string pattern)
    {
        try
        {
            _ = ToPattern(pattern).IsMatch("x");
            return true;
        }
        catch (WildcardPatternException)
        {
            return false;
        }
    }
}
