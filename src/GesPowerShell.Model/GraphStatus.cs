namespace GesPowerShell;

/// <summary>The status codes of a graph, their words and the groups that decisions ask for.</summary>
internal static class GraphStatus
{
    public const string Preparing = "100";
    public const string Running = "200";
    public const string Faulty = "300";
    public const string CreationFailed = "303";
    public const string Deleted = "400";
    public const string Frozen = "800";
    public const string Stopped = "900";
    public const string Stopping = "901";
    public const string BackingUp = "903";
    public const string Starting = "920";

    /// <summary>The graph serves, even if it is busy.</summary>
    public static readonly HashSet<string> Up =
        [Running, "201", "202", "203", "204", "205", "206", "207", "208", "209", "210", "211", BackingUp];

    /// <summary>On its way up.</summary>
    public static readonly HashSet<string> ComingUp = [Preparing, Starting];

    /// <summary>On its way down or up.</summary>
    public static readonly HashSet<string> Moving = [Stopping, .. ComingUp];

    /// <summary>No operation of this module brings the graph back.</summary>
    public static readonly HashSet<string> Broken = [Faulty, CreationFailed, Frozen];

    /// <summary>GES takes a forced restart (ges_03_0358).</summary>
    public static readonly HashSet<string> Restartable = [Running, "202", "204", "205"];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        [Preparing] = "Preparing",
        [Running] = "Running",
        ["201"] = "Upgrading",
        ["202"] = "Importing",
        ["203"] = "RollingBack",
        ["204"] = "Exporting",
        ["205"] = "Clearing",
        ["206"] = "PreparingToResize",
        ["207"] = "Resizing",
        ["208"] = "RollingBackResize",
        ["210"] = "PreparingToExpand",
        ["211"] = "Expanding",
        [Faulty] = "Faulty",
        [CreationFailed] = "CreationFailed",
        [Deleted] = "Deleted",
        [Frozen] = "Frozen",
        [Stopped] = "Stopped",
        [Stopping] = "Stopping",
        [BackingUp] = "BackingUp",
        [Starting] = "Starting",
    };

    public static IReadOnlyCollection<string> AllWords => Words.Values;

    public static string ToWord(string code) => Words.TryGetValue(code, out var word) ? word : $"Unknown({code})";
}
