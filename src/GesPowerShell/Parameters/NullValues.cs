using System.Management.Automation;

namespace GesPowerShell.Parameters;

/// <summary>
/// Refuses times and numbers that are bound with null. An unset variable must not read as a call without the parameter:
/// <c>Get-GesJob -After $null</c> would list every job.
/// </summary>
internal static class NullValues
{
    /// <summary>The error for the first such value of a call; null where there is none.</summary>
    public static GesException? Problem(InvocationInfo call)
    {
        foreach (var bound in call.BoundParameters)
        {
            if (bound.Value is null
                && call.MyCommand.Parameters.TryGetValue(bound.Key, out var parameter)
                && Nullable.GetUnderlyingType(parameter.ParameterType) is not null)
            {
                return GesErrors.InputMissing("-" + bound.Key);
            }
        }

        return null;
    }
}
