using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Errors;

namespace GesPowerShell.Commands;

/// <summary>Closes a connection and clears its secrets. Without a connection it succeeds and does nothing.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "Ges", HelpUri = HelpLinks.Authentication)]
[OutputType(typeof(void))]
public sealed class DisconnectGesCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public GesConnection? Connection { get; set; }

    protected override void BeginProcessing() => ConnectionStore.ForbidEnvironment();

    /// <summary>Refuses a null -Connection: an unset variable must not mean the default connection.</summary>
    protected override void ProcessRecord()
    {
        if (Connection is null && MyInvocation.BoundParameters.ContainsKey(nameof(Connection)))
        {
            WriteError(GesErrors.ConnectionEmpty().ToRecord(null));
            return;
        }

        var connection = Connection ?? ConnectionStore.Default;
        connection?.Close();
        if (ReferenceEquals(connection, ConnectionStore.Default))
        {
            ConnectionStore.Default = null;
        }
    }
}
