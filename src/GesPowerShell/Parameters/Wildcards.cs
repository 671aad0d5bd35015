using System.Management.Automation;

namespace GesPowerShell.Parameters;

/// <summary>Validates wildcard patterns: PowerShell reports an unclosed bracket only at the first match.</summary>
internal static class Wildcards
{
    public const string Unclosed = "a bracket is not closed; wildcards are * ? [a-z]";

    public static bool AreClosed(string pattern)
    {
        try
        {
            _ = WildcardPattern.Get(pattern, WildcardOptions.None).IsMatch("x");
            return true;
        }
        catch (WildcardPatternException)
        {
            return false;
        }
    }
}
