using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Connections;

namespace GesPowerShell.Commands;

/// <summary>A cmdlet that uses a connection: the given one, else the runspace's.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConnectedCmdlet : GesCmdlet
{
    [Parameter]
    public GesConnection? Connection { get; set; }

    /// <summary>A variable that holds no connection must not mean the default: that may be of another account.</summary>
    private protected override IGesClient Open() => Connection switch
    {
        { Client: var client } => client ?? throw GesErrors.Disconnected(),
        null when MyInvocation.BoundParameters.ContainsKey(nameof(Connection)) => throw GesErrors.ConnectionEmpty(),
        null => ConnectionStore.Open(WriteVerbose),
    };
}
