using System.Management.Automation;

namespace GesPowerShell.Parameters;

/// <summary>Patterns that PowerShell can read: it finds a bracket that is never closed only when it compares.</summary>
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
