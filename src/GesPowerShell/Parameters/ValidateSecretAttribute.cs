using System.Management.Automation;
using System.Security;

namespace GesPowerShell.Parameters;

/// <summary>A secret that is not empty: what an unset variable turns into.</summary>
internal sealed class ValidateSecretAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is not SecureString { Length: > 0 })
        {
            throw new ValidationMetadataException("The secret is empty. Check the variable or vault entry that it comes from.");
        }
    }
}
