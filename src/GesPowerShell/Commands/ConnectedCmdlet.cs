using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Connections;

namespace GesPowerShell.Commands;

/// <summary>A cmdlet that uses a connection: the given one, else the runspace's.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConnectedCmdlet : GesCmdlet
{
    [Parameter]
    [ValidateNotNull]
    public GesConnection? Connection { get; set; }

    private protected override IGesClient Open() => ConnectionStore.Open(Connection, WriteVerbose);
}
