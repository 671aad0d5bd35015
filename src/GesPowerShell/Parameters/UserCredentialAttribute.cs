using System.Management.Automation;
using GesPowerShell.Inputs;

namespace GesPowerShell.Parameters;

/// <summary>
/// Accepts a PSCredential, or a user name for which PowerShell prompts for the password. Other values, and a failed prompt, become
/// <see cref="PSCredential.Empty"/>, which the cmdlet refuses: an error of the parameter binder does not end a script with -ErrorAction
/// Stop.
/// </summary>
internal sealed class UserCredentialAttribute : ArgumentTransformationAttribute
{
    private static readonly CredentialAttribute Prompt = new();

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        switch (PSObjects.Unwrap(inputData))
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
                    // Hosts that cannot prompt throw different exceptions.
                    return PSCredential.Empty;
                }

            default:
                return PSCredential.Empty;
        }
    }
}
