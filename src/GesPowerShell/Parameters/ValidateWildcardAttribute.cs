using System.Management.Automation;

namespace GesPowerShell.Parameters;

/// <summary>Patterns that PowerShell can read: it finds a bracket that is never closed only when it compares.</summary>
internal sealed class ValidateWildcardAttribute : ValidateEnumeratedArgumentsAttribute
{
    public static void Check(string pattern)
    {
        try
        {
            _ = WildcardPattern.Get(pattern, WildcardOptions.None).IsMatch("x");
        }
        catch (WildcardPatternException e)
        {
            throw new ValidationMetadataException($"'{Display.Safe(pattern)}' is not a pattern: a bracket is not closed. Wildcards are * ? [a-z].", e);
        }
    }

    protected override void ValidateElement(object element) => Check(element?.ToString() ?? "");
}
