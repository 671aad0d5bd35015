using System.Management.Automation;

namespace GesPowerShell.Inputs;

/// <summary>Handles the PSObject in which PowerShell may pass any object.</summary>
internal static class PSObjects
{
    /// <summary>
    /// The object in a PSObject, and every other value unchanged; null only for null. A custom object stays a PSObject, since its
    /// properties belong to the PSObject.
    /// </summary>
    public static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject and var inner } ? inner : value;
}
