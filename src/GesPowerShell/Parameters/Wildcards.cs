using System.Management.Automation;

namespace GesPowerShell.Parameters;

/// <summary>Wildcard patterns of this module ignore case. PowerShell reports an invalid one only at the first match.</summary>
internal static class Wildcards
{
    /// <summary>The reason in errors. PowerShell does not say which part of a pattern is invalid.</summary>
    public const string Invalid =
        "the pattern is invalid (a bracket is not closed or empty, or its range runs backwards); wildcards are * ? [a-z]";

    public static WildcardPattern ToPattern(string text) =>
        WildcardPattern.Get(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);

    public static bool AreValid(string pattern)
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
