using System.Management.Automation;
using System.Security;

namespace GesPowerShell.Parameters;

/// <summary>
/// Refuses what is no SecureString before PowerShell does: its own error quotes the value, so a secret that was given as plain text would
/// stand in the error, in transcripts and in logs.
/// </summary>
internal sealed class SecretAloneAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is null or SecureString
            ? inputData
            : throw new ArgumentTransformationMetadataException(
                "A secret is given as a SecureString and not as text: Read-Host -AsSecureString, ConvertTo-SecureString or Get-Secret makes one.");
}
