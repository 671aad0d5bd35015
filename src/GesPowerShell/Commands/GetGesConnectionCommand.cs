using System.Management.Automation;
using GesPowerShell.Connections;

namespace GesPowerShell.Commands;

/// <summary>Writes the runspace's default connection, or nothing when there is none.</summary>
[Cmdlet(VerbsCommon.Get, "GesConnection", HelpUri = HelpLinks.Authentication)]
[OutputType(typeof(GesConnection))]
public sealed class GetGesConnectionCommand : PSCmdlet
{
    protected override void EndProcessing()
    {
        if (ConnectionStore.Default is { } connection)
        {
            WriteObject(connection);
        }
    }
}
