using System.Globalization;
using System.Management.Automation;

namespace GesPowerShell.Errors;

/// <summary>The one way in which a cmdlet ends with an error.</summary>
internal static class TerminatingErrors
{
    /// <summary>Ends the command, and with <c>-ErrorAction Stop</c> the script as well. Never returns.</summary>
    /// <param name="cmdlet">The command that ends.</param>
    /// <param name="error">Why.</param>
    /// <param name="target">The graph or id as the user gave it.</param>
    public static void EndWith(this PSCmdlet cmdlet, GesException error, object? target) => cmdlet.EndWith(error.ToRecord(target));

    /// <summary>
    /// PowerShell runs the next line of a script after ThrowTerminatingError, also when -ErrorAction is Stop. After an error that is
    /// written under Stop it does not.
    /// </summary>
    public static void EndWith(this PSCmdlet cmdlet, ErrorRecord error)
    {
        if (StopsAtErrors(cmdlet))
        {
            cmdlet.WriteError(error);
        }

        cmdlet.ThrowTerminatingError(error);
    }

    /// <summary>The bound value goes before the variable, which a script may hold as text.</summary>
    private static bool StopsAtErrors(PSCmdlet cmdlet)
    {
        var preference = cmdlet.MyInvocation.BoundParameters.TryGetValue("ErrorAction", out var bound)
            ? bound
            : cmdlet.GetVariableValue("ErrorActionPreference");
        return LanguagePrimitives.TryConvertTo<ActionPreference>(preference, CultureInfo.InvariantCulture, out var action) && action == ActionPreference.Stop;
    }
}
