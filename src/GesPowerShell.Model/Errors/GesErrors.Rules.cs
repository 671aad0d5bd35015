namespace GesPowerShell;

/// <content>Errors of documented rules that are checked before a request is sent. Each message names the rule.</content>
internal static partial class GesErrors
{
    public const string SettingInvalidId = "SettingInvalid";
    public const string GraphNameInvalidId = "GraphNameInvalid";
    public const string ResizeNotPossibleId = "ResizeNotPossible";
    public const string ReplicasNotPossibleId = "ReplicasNotPossible";
    public const string VersionInvalidId = "VersionInvalid";
    public const string EngineTooOldId = "EngineTooOld";
    public const string ObsPathInvalidId = "ObsPathInvalid";

    /// <param name="size">The given size.</param>
    /// <param name="words">The valid sizes.</param>
    public static GesException SizeInvalid(string size, IEnumerable<string> words) =>
        SettingInvalid("Size", $"'{Display.Cut(size, 60)}' is no size; the sizes are {string.Join(", ", words)}");

    /// <param name="parameter">Parameter of the cmdlet.</param>
    /// <param name="rule">The rule that its value breaks.</param>
    public static GesException SettingInvalid(string parameter, string rule) => Broken(
        SettingInvalidId, $"-{parameter} does not fit: {rule}", "Correct the parameter, or leave it out.");

    public static GesException GraphNameInvalid(string name, string rule) => Broken(
        GraphNameInvalidId, $"'{Display.Cut(name, 100)}' cannot be the name of a new graph: {rule}", "Give another name.");

    public static GesException ResizeNotPossible(string graph, string rule) => Broken(
        ResizeNotPossibleId,
        $"Graph '{Display.Safe(graph)}' cannot be resized like this: {rule}",
        "Give another -Size; Get-GesGraph shows the Size that it has.");

    public static GesException ReplicasNotPossible(string graph, string rule) => Broken(
        ReplicasNotPossibleId,
        $"Graph '{Display.Safe(graph)}' cannot have more replicas: {rule}",
        "Look at Size and Replication of the graph with Get-GesGraph.");

    public static GesException VersionInvalid(string version, string rule) => Broken(
        VersionInvalidId,
        $"'{Display.Cut(version, 60)}' is not a version to upgrade to: {rule}",
        "Give a version later than the Version that Get-GesGraph shows.");

    public static GesException EngineTooOld(string graph, string rule) => Broken(
        EngineTooOldId, $"Graph '{Display.Safe(graph)}' cannot do this: {rule}", "Upgrade the graph first: Update-GesGraphVersion.");

    public static GesException ObsPathInvalid(string parameter, string path, string rule) => Broken(
        ObsPathInvalidId,
        $"-{parameter} '{Display.Cut(path, 100)}' is not a path in OBS: {rule}",
        "Give bucket and object, for example my-bucket/folder/edges.csv.");

    private static GesException Broken(string errorId, string message, string recommendedAction) =>
        new(errorId, GesErrorKind.InvalidArgument, message.TrimEnd('.') + ".", recommendedAction) { Outcome = RequestOutcome.NotSent };
}
