namespace GesPowerShell;

/// <summary>
/// Rules of GES for the size, the replicas and the version of a graph, checked before a request is sent. When a property of the graph is
/// not known, GES decides. A size or version that the graph already has is not an error, since the change is then not needed.
/// </summary>
internal static class ScalingRules
{
    /// <summary>The level of each size. Both sizes of a billion edges have the same level.</summary>
    private static readonly Dictionary<string, int> Levels = new(StringComparer.Ordinal)
    {
        ["1"] = 1, ["2"] = 2, ["3"] = 3, ["4"] = 4, ["401"] = 4, ["5"] = 5,
    };

    /// <summary>
    /// The error for a resize that GES would refuse; null when the rules allow it. Rules: ges_03_0357 and ges_03_0359; GES.7056, GES.7057.
    /// </summary>
    /// <param name="graph">The graph as it was last read.</param>
    /// <param name="sizeIndex">Size index of the API.</param>
    public static GesException? ResizeProblem(GesGraph graph, string sizeIndex)
    {
        if (graph.GraphSizeTypeIndex == sizeIndex)
        {
            return null;
        }

        var isLeveled = Levels.TryGetValue(graph.GraphSizeTypeIndex ?? "", out var level);
        return graph.GraphSizeTypeIndex == "0" ? Refused("graphs of 10K edges keep their size")
            : graph.ExpandTime is not null ? Refused("after replicas were added no resizing is possible")
            : !Levels.TryGetValue(sizeIndex, out var target) ? Refused("the sizes are 1M, 10M, 100M, 1B, 1B-pro and 10B")
            : isLeveled && target < level - 1 ? Refused("down by one level at most: 10B, 1B and 1B-pro, 100M, 10M, 1M")
            : null;

        GesException Refused(string rule) => GesErrors.ResizeNotPossible(graph.Name, rule);
    }

    /// <summary>The error for replicas that GES would refuse; null when the rules allow them. Rules: ges_03_0359; GES.7056.</summary>
    /// <param name="graph">The graph as it was last read.</param>
    /// <param name="count">Number of replicas to add.</param>
    public static GesException? ExpandProblem(GesGraph graph, int count) =>
        graph.GraphSizeTypeIndex is "0" or "5" ? GesErrors.ReplicasNotPossible(graph.Name, "graphs of 10K and of 10B edges have none")
        : count < 1 ? GesErrors.SettingInvalid("Count", "at least one replica is added")
        : null;

    /// <summary>
    /// The error for an upgrade that GES would refuse; null when the rules allow it. GES answers GES.7036 unless the version is higher than
    /// the present one.
    /// </summary>
    /// <param name="version">The version to upgrade to.</param>
    /// <param name="present">The graph's version; null when it is not known.</param>
    public static GesException? UpgradeProblem(string version, string? present) =>
        !Version.TryParse(version, out var target)
            ? GesErrors.VersionInvalid(version, "it has two to four numbers and points between them, such as 2.4.6")
        : Version.TryParse(present, out var from) && target < from ? GesErrors.VersionInvalid(version, $"the graph has version {present}")
        : null;

    /// <summary>
    /// The error for a graph whose engine is too old for a change; null when it is new enough or its version is not known.
    /// </summary>
    public static GesException? EngineProblem(GesGraph graph, ChangeSemantics change) => EngineProblem(graph, change.FirstEngine);

    /// <summary>
    /// The error for a graph whose engine is too old for an operation; null when it is new enough or its version is not known.
    /// </summary>
    /// <param name="graph">The graph as it was last read.</param>
    /// <param name="firstEngine">The first version that supports the operation; null where every version does.</param>
    public static GesException? EngineProblem(GesGraph graph, string? firstEngine) => IsOlder(graph.Version, firstEngine)
        ? GesErrors.EngineTooOld(graph.Name, $"its engine has version {graph.Version}, and {firstEngine} is the first one that can")
        : null;

    /// <summary>Whether a version is older than another one; false when one of them is not known.</summary>
    public static bool IsOlder(string? version, string? first) =>
        Version.TryParse(first, out var from) && Version.TryParse(version, out var present) && present < from;
}
