namespace GesPowerShell;

/// <summary>Names of operations, and the job names of Task Center that they have been seen under.</summary>
internal static class GesOperation
{
    public const string Stop = "Stop";
    public const string Start = "Start";
    public const string Restart = "Restart";
    public const string Delete = "Delete";

    private static readonly string[] Known =
        [Stop, Start, Restart, "Import", "Export", "Clear", "Upgrade", "Resize", "Expand", Delete, "Create"];

    public static IReadOnlyCollection<string> AllWords => Known;

    /// <summary>GES has published only <c>ImportGraph</c> and <c>DeleteGraph</c>; the others follow their form. Any other name is kept.</summary>
    public static string FromJobName(string? jobName) =>
        Array.Find(Known, word => string.Equals(jobName, word + "Graph", StringComparison.OrdinalIgnoreCase)) ?? jobName ?? "";

    /// <summary>Our spelling of one of our words, whatever its case; another one as it is.</summary>
    public static string Canonical(string operation) =>
        Array.Find(Known, word => string.Equals(word, operation, StringComparison.OrdinalIgnoreCase)) ?? operation;

    /// <summary>Whether it is one of our words, and not a job name of GES that we do not know.</summary>
    public static bool IsKnown(string operation) => Array.IndexOf(Known, operation) >= 0;

    /// <summary>Whether it takes the graph through states that show it, to one that it ends in.</summary>
    public static bool MovesGraph(string operation) => operation is Stop or Start or Restart;

    /// <summary>Whether waiting for it means reading the graph as well as the job.</summary>
    public static bool EndsInGraph(string operation) => operation == Delete || MovesGraph(operation);
}
