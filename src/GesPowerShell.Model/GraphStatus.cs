namespace GesPowerShell;

/// <summary>
/// The status codes of a graph, their names in <see cref="GesGraph.Status"/>, and the groups of codes that this module compares with.
/// </summary>
internal static class GraphStatus
{
    public const string Preparing = "100";
    public const string Running = "200";
    public const string Upgrading = "201";
    public const string Importing = "202";
    public const string RollingBack = "203";
    public const string Exporting = "204";
    public const string Clearing = "205";
    public const string PreparingToResize = "206";
    public const string Resizing = "207";
    public const string RollingBackResize = "208";
    public const string PreparingToExpand = "210";
    public const string Expanding = "211";
    public const string Faulty = "300";
    public const string CreationFailed = "303";
    public const string Deleted = "400";
    public const string Frozen = "800";
    public const string Stopped = "900";
    public const string Stopping = "901";
    public const string BackingUp = "903";
    public const string Starting = "920";

    /// <summary>The graph accepts queries, also while a task is running. Code 209 is not documented.</summary>
    public static readonly HashSet<string> Up =
    [
        Running, Upgrading, Importing, RollingBack, Exporting, Clearing, PreparingToResize, Resizing, RollingBackResize, "209",
        PreparingToExpand, Expanding, BackingUp,
    ];

    /// <summary>The graph is starting.</summary>
    public static readonly HashSet<string> ComingUp = [Preparing, Starting];

    /// <summary>The graph is stopping or starting.</summary>
    public static readonly HashSet<string> Moving = [Stopping, .. ComingUp];

    /// <summary>No operation of this module can repair the graph.</summary>
    public static readonly HashSet<string> Broken = [Faulty, CreationFailed, Frozen];

    /// <summary>GES accepts a forced restart (ges_03_0358).</summary>
    public static readonly HashSet<string> Restartable = [Running, Importing, Exporting, Clearing];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        [Preparing] = "Preparing",
        [Running] = "Running",
        [Upgrading] = "Upgrading",
        [Importing] = "Importing",
        [RollingBack] = "RollingBack",
        [Exporting] = "Exporting",
        [Clearing] = "Clearing",
        [PreparingToResize] = "PreparingToResize",
        [Resizing] = "Resizing",
        [RollingBackResize] = "RollingBackResize",
        [PreparingToExpand] = "PreparingToExpand",
        [Expanding] = "Expanding",
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
