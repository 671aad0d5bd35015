namespace GesPowerShell;

/// <summary>The status codes of a graph and what they mean to somebody who waits for it.</summary>
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

    /// <summary>Up: the graph serves, even if busy (200 to 211, and 903).</summary>
    public static bool IsUp(string code) =>
        code is "200" or "201" or "202" or "203" or "204" or "205" or "206" or "207" or "208" or "209" or "210" or "211" or BackingUp;

    /// <summary>Moving: on its way down or up.</summary>
    public static bool IsMoving(string code) => code is Stopping or Preparing or Starting;

    /// <summary>Coming up.</summary>
    public static bool IsStarting(string code) => code is Preparing or Starting;

    /// <summary>Nothing that we could start will bring it back.</summary>
    public static bool IsBroken(string code) => code is Faulty or CreationFailed or Frozen;

    /// <summary>States in which GES takes a forced restart (ges_03_0358).</summary>
    public static bool IsRestartable(string code) => code is "200" or "202" or "204" or "205";
}
