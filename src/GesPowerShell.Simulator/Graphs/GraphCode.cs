namespace GesPowerShell.Simulator.Graphs;

/// <summary>Status codes of a graph, the values of the field <c>status</c>.</summary>
public static class GraphCode
{
    /// <summary>Being created, or the first half of a start.</summary>
    public const string Preparing = "100";
    public const string Running = "200";
    public const string Upgrading = "201";
    public const string Importing = "202";
    public const string Exporting = "204";
    public const string Clearing = "205";
    public const string PreparingToResize = "206";
    public const string Resizing = "207";
    public const string PreparingToExpand = "210";
    public const string Expanding = "211";
    public const string Faulty = "300";
    public const string CreationFailed = "303";
    public const string Deleted = "400";
    public const string Frozen = "800";
    public const string Stopped = "900";
    public const string Stopping = "901";
    public const string BackingUp = "903";

    /// <summary>The second half of a start.</summary>
    public const string Starting = "920";
}
