namespace GesPowerShell.Inputs;

/// <summary>Kinds of input objects. A cmdlet lists the kinds that it accepts and refuses the others.</summary>
[Flags]
internal enum ObjectKinds
{
    /// <summary>An object that no cmdlet of graphs and jobs accepts: of another .NET type, or of another type of this module.</summary>
    Other = 0,

    /// <summary>A string: a name, or for cmdlets of jobs an id.</summary>
    Text = 1,

    /// <summary>A custom object or a dictionary, for example a row of a CSV file.</summary>
    Row = 2,

    /// <summary>A graph.</summary>
    Graph = 4,

    /// <summary>A job.</summary>
    Job = 8,

    /// <summary>A backup.</summary>
    Backup = 16,

    /// <summary>Metadata.</summary>
    Metadata = 32,

    /// <summary>Kinds that identify a graph for a change.</summary>
    GraphsToChange = Text | Row | Graph,

    /// <summary>Kinds that identify a graph for stop, start and restart.</summary>
    GraphsToMove = GraphsToChange | Job,

    /// <summary>Kinds that identify a graph for a new backup or a restore.</summary>
    GraphsToBackUp = GraphsToChange | Backup,

    /// <summary>Kinds that identify a graph for reads of it or of its jobs.</summary>
    GraphsToRead = GraphsToMove | Backup,
}
