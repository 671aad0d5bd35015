using System.Management.Automation;

namespace EmptyModule;

/// <summary>Does nothing.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Empty")]
public sealed class EmptyCommand : PSCmdlet
{
}
