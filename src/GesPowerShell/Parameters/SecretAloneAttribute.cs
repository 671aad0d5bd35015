using System.Management.Automation;
using System.Security;
using GesPowerShell.Inputs;

namespace GesPowerShell.Parameters;

/// <summary>
/// Replaces a value that is no SecureString by <see cref="NotSecure"/>, which the cmdlet refuses. The error of PowerShell's parameter
/// binder would quote the value, and would not end a script with -ErrorAction Stop.
/// </summary>
internal sealed class SecretAloneAttribute : ArgumentTransformationAttribute
{
    /// <summary>The replacement for a value of another type.</summary>
    public static readonly SecureString NotSecure = new();

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        PSObjects.Unwrap(inputData) switch
        {
            null => null,
            SecureString secret => secret,
            _ => NotSecure,
        };
}
