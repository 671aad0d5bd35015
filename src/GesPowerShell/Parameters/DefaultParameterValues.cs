using System.Collections;
using System.Globalization;
using System.Management.Automation;
using GesPowerShell.Inputs;

namespace GesPowerShell.Parameters;

/// <summary>
/// The values of $PSDefaultParameterValues. PowerShell binds them like values of the call; only for cmdlets with parameter sets does it
/// skip values that do not fit.
/// </summary>
internal sealed class DefaultParameterValues(PSCmdlet cmdlet)
{
    /// <summary>Whether a bound value comes from $PSDefaultParameterValues.</summary>
    public bool Has(string parameter, object? value)
    {
        var command = cmdlet.MyInvocation.MyCommand.Name;
        return PSObject.AsPSObject(cmdlet.GetVariableValue("PSDefaultParameterValues", "")).BaseObject is IDictionary defaults
            && defaults.Cast<DictionaryEntry>().Any(entry =>
                entry.Key is string key && key.Split(':') is { Length: 2 } parts
                && Fits(parts[0], command) && Fits(parts[1], parameter) && IsSame(entry.Value, value));
    }

    private static bool Fits(string pattern, string name) =>
        Wildcards.ToPattern(pattern.Trim()).IsMatch(name);

    private static bool IsSame(object? known, object? value) =>
        known is ScriptBlock
            || LanguagePrimitives.Equals(value, PSObjects.Unwrap(known), ignoreCase: false, CultureInfo.InvariantCulture);
}
