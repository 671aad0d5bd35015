namespace GesPowerShell;

/// <summary>
/// Rules of GES for the size, the replicas and the version of a graph, checked before anything is sent. What is not known of the graph is
/// left to GES; and so is a size or version that the graph has already, since asking for it is not needed and no mistake.
/// </summary>
internal static class ScalingRules
{
    /// <summary>Sizes that a graph can be given, by their level. Both sizes of a billion edges are of one level.</summary>
    private static readonly Dictionary<string, int> Levels = new(StringComparer.Ordinal)
    {
        ["1"] = 1, ["2"] = 2, ["3"] = 3, ["4"] = 4, ["401"] = 4, ["5"] = 5,
    };

    /// <summary>Why GES would refuse to resize the graph; null where it would not. Rules: ges-api 1.6, Resize; GES.7056, GES.7057.</summary>
    /// <param name="graph">The graph as it was last read.</param>
    /// <param name="sizeIndex">The size as the API names it.</param>
    public static GesException? ResizeProblem(GesGraph graph, string sizeIndex)
    {
        if (ChangeSemantics.Resize.EditionError(graph.Edition, graph.Name) is { } ofEdition)
        {
            return ofEdition;
        }

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

    /// <summary>Why GES would refuse more replicas; null where it would not. Rules: ges-api 1.6, Expand; GES.7056.</summary>
    /// <param name="graph">The graph as it was last read.</param>
    /// <param name="count">How many are added.</param>
    public static GesException? ExpandProblem(GesGraph graph, int count) => ChangeSemantics.Expand.EditionError(graph.Edition, graph.Name)
        ?? (graph.GraphSizeTypeIndex is "0" or "5"
            ? GesErrors.ReplicasNotPossible(graph.Name, "graphs of 10K and of 10B edges have none")
            : count < 1 ? GesErrors.SettingInvalid("Count", "at least one replica is added")
            : null);

    /// <summary>
    /// Why GES would refuse to upgrade to this version; null where it would not. Rule: ges-api 1.6, Upgrade; GES.7036.
    /// </summary>
    /// <param name="version">The version to upgrade to.</param>
    /// <param name="present">The graph's version; null when it is not known.</param>
    public static GesException? UpgradeProblem(string version, string? present) =>
        !Version.TryParse(version, out var target) ? GesErrors.VersionInvalid(version, "it has two to four numbers and points between them, such as 2.4.6")
        : Version.TryParse(present, out var from) && target < from ? GesErrors.VersionInvalid(version, $"the graph has version {present}")
        : null;

    /// <summary>
    /// Why the graph's engine is too old for a change; null where it is not, or where its version is not known. Rule: ges-api 1, versions in
    /// the titles.
    /// </summary>
    public static GesException? EngineProblem(GesGraph graph, ChangeSemantics change) =>
        Version.TryParse(change.FirstEngine, out var first) && Version.TryParse(graph.Version, out var present) && present < first
            ? GesErrors.EngineTooOld(graph.Name, $"its engine has version {graph.Version}, and {first} is the first one that can")
            : null;
}
