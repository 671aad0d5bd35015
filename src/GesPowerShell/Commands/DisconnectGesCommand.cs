using System.Management.Automation;
using GesPowerShell.Connections;

namespace GesPowerShell.Commands;

/// <summary>Forgets a connection and wipes its secrets. Nothing to forget is a success.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "Ges", HelpUri = HelpLinks.Authentication)]
[OutputType(typeof(void))]
public sealed class DisconnectGesCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public GesConnection? Connection { get; set; }

    protected override void ProcessRecord()
    {
        var connection = Connection ?? ConnectionStore.Default;
        connection?.Close();
        if (Connection is null || ReferenceEquals(connection, ConnectionStore.Default))
        {
            ConnectionStore.Default = null;
        }
    }
}
