namespace GesPowerShell.Inputs;

/// <summary>What an object that was given can be. A cmdlet names the kinds that it takes; everything else is refused.</summary>
[Flags]
internal enum ObjectKinds
{
    /// <summary>An object that no cmdlet of graphs and jobs takes: of another .NET type, or ours of another kind.</summary>
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

    /// <summary>What names a graph that is to be changed.</summary>
    GraphsToChange = Text | Row | Graph,

    /// <summary>What names a graph that is to be stopped, started or restarted.</summary>
    GraphsToMove = GraphsToChange | Job,

    /// <summary>What names a graph of which a backup is made, or that is restored.</summary>
    GraphsToBackUp = GraphsToChange | Backup,

    /// <summary>What names a graph that is only to be read, or whose jobs are.</summary>
    GraphsToRead = GraphsToMove | Backup,
}
