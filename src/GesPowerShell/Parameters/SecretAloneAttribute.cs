using System.Management.Automation;
using System.Security;

namespace GesPowerShell.Parameters;

/// <summary>
/// Turns what is no SecureString into <see cref="NotSecure"/>, which the cmdlet refuses. PowerShell would refuse it with an error that
/// quotes the value, and that does not end a script with -ErrorAction Stop.
/// </summary>
internal sealed class SecretAloneAttribute : ArgumentTransformationAttribute
{
    /// <summary>Stands for a value that was given as text or as some other object.</summary>
    public static readonly SecureString NotSecure = new();

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            null => null,
            SecureString secret => secret,
            _ => NotSecure,
        };
}
