using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Errors;

namespace GesPowerShell.Commands;

/// <summary>Forgets a connection and clears its secrets. Nothing to forget is a success.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "Ges", HelpUri = HelpLinks.Authentication)]
[OutputType(typeof(void))]
public sealed class DisconnectGesCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public GesConnection? Connection { get; set; }

    protected override void BeginProcessing() => ConnectionStore.ForbidEnvironment();

    /// <summary>A variable that holds no connection must not mean the default.</summary>
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
