using System.Management.Automation;
using System.Text.RegularExpressions;

namespace GesPowerShell.Parameters;

/// <summary>
/// Validates names of graphs and patterns with wildcards. It refuses the text of an object that was cast to a string
/// (<c>@{Name=x; Tags=System.Object[]}</c>), which would be a wildcard that matches nothing.
/// </summary>
internal static class GraphNames
{
    private const int MaxLength = 64;

    private static readonly Regex Form = new(
        @"^[\p{L}\p{N}_\-*?\[\]`]+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>Whether a text can be a name or a pattern. A backtick escapes a wildcard character, as everywhere in PowerShell.</summary>
    public static bool Accepts(string name) => Form.IsMatch(name);

    /// <summary>The error for an invalid name; null for a valid one.</summary>
    public static GesException? Problem(string name)
    {
        var reason = Accepts(name)
            ? !Wildcards.AreValid(name) ? Wildcards.Invalid
                : name.Length > MaxLength && !WildcardPattern.ContainsWildcardCharacters(name)
                    ? $"it has {name.Length} characters, and at most {MaxLength} are possible"
                : null
            : Accepts(name.Trim()) ? "there is a blank or a line break before or after it"
            : "graph names have letters, digits, '_' and '-', and the wildcards * ? [ ] are allowed";
        return reason is null ? null : GesErrors.NameInvalid(name, reason);
    }
}
