using System.Globalization;
using System.Management.Automation;

namespace GesPowerShell.Errors;

/// <summary>Ends cmdlets with an error.</summary>
internal static class TerminatingErrors
{
    /// <summary>Ends the command, and with <c>-ErrorAction Stop</c> the script as well. Never returns.</summary>
    /// <param name="cmdlet">The command that ends.</param>
    /// <param name="error">The error.</param>
    /// <param name="target">The graph or id as the user gave it.</param>
    public static void EndWith(this PSCmdlet cmdlet, GesException error, object? target) => cmdlet.EndWith(error.ToRecord(target));

    /// <summary>
    /// With -ErrorAction Stop the error is written instead of thrown: PowerShell runs the next line of a script after
    /// ThrowTerminatingError, but not after an error that is written under Stop.
    /// </summary>
    public static void EndWith(this PSCmdlet cmdlet, ErrorRecord error)
    {
        if (StopsAtErrors(cmdlet))
        {
            cmdlet.WriteError(error);
        }

        cmdlet.ThrowTerminatingError(error);
    }

    /// <summary>
    /// Whether the error action is Stop. The bound value takes precedence over the variable, whose value may be a string.
    /// </summary>
    private static bool StopsAtErrors(PSCmdlet cmdlet)
    {
        var preference = cmdlet.MyInvocation.BoundParameters.TryGetValue("ErrorAction", out var bound)
            ? bound
            : cmdlet.GetVariableValue("ErrorActionPreference");
        return LanguagePrimitives.TryConvertTo<ActionPreference>(preference, CultureInfo.InvariantCulture, out var action)
            && action == ActionPreference.Stop;
    }
}
