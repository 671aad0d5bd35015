using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Errors;

namespace GesPowerShell.Commands;

/// <summary>
/// A cmdlet that uses a connection: the given one, else the runspace's. Values that scripts compute are checked here and in the cmdlets
/// below and never by attributes: -ErrorAction Stop ends the script at an error that is written, and not at one of PowerShell's binder.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConnectedCmdlet : GesCmdlet
{
    private bool isRefused;

    [Parameter]
    public GesConnection? Connection { get; set; }

    /// <summary>One of the things that were given was refused.</summary>
    private protected bool HasRefused { get; private set; }

    /// <summary>False when all that was given was refused: then nothing is to be done, and no connection is needed.</summary>
    private protected virtual bool HasWork => true;

    /// <summary>Why the whole command is refused for the value of one of its parameters; null when it is not.</summary>
    private protected virtual GesException? ParameterProblem() => null;

    protected override void BeginProcessing()
    {
        if (ParameterProblem() is { } problem)
        {
            isRefused = true;
            WriteError(problem.ToRecord(null));
        }
    }

    protected override void EndProcessing()
    {
        if (!isRefused && HasWork)
        {
            base.EndProcessing();
        }
    }

    /// <summary>An error about one of the things that were given. The others are done all the same.</summary>
    private protected void Refuse(GesException problem, object? given)
    {
        HasRefused = true;
        WriteError(problem.ToRecord(given));
    }

    private protected bool IsBound(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    /// <summary>A variable that holds no connection must not mean the default: that may be of another account.</summary>
    private protected override IGesClient Open() => Connection switch
    {
        { Client: var client } => client ?? throw GesErrors.Disconnected(),
        null when IsBound(nameof(Connection)) => throw GesErrors.ConnectionEmpty(),
        null => ConnectionStore.Open(WriteVerbose),
    };
}
