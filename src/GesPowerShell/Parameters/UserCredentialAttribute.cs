using System.Management.Automation;

namespace GesPowerShell.Parameters;

/// <summary>
/// Takes a PSCredential, or a user name for which PowerShell asks the password. What is neither, or cannot be asked for, becomes
/// <see cref="PSCredential.Empty"/>, which the cmdlet refuses: an error of PowerShell's binder does not end a script with -ErrorAction Stop.
/// </summary>
internal sealed class UserCredentialAttribute : ArgumentTransformationAttribute
{
    private static readonly CredentialAttribute Prompt = new();

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        switch (inputData is PSObject wrapped ? wrapped.BaseObject : inputData)
        {
            case null:
                return null;
            case PSCredential credential:
                return credential;
            case string { Length: > 0 } userName:
                try
                {
                    return Prompt.Transform(engineIntrinsics, userName);
                }
                catch (Exception e) when (e is not (PipelineStoppedException or FlowControlException))
                {
                    // Hosts without a user say in different ways that there is none.
                    return PSCredential.Empty;
                }

            default:
                return PSCredential.Empty;
        }
    }
}
