namespace GesPowerShell.Simulator.Graphs;

/// <summary>Status codes of graphs on the wire.</summary>
internal static class Codes
{
    public const string Preparing = "100";
    public const string Running = "200";
    public const string Importing = "202";
    public const string Exporting = "204";
    public const string Clearing = "205";
    public const string Faulty = "300";
    public const string CreationFailed = "303";
    public const string Deleted = "400";
    public const string Frozen = "800";
    public const string Stopped = "900";
    public const string Stopping = "901";
    public const string BackingUp = "903";
    public const string Starting = "920";
}
