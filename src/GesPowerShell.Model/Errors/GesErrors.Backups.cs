namespace GesPowerShell;

/// <content>Errors about backups, beside those that GES itself answers with.</content>
internal static partial class GesErrors
{
    public const string BackupNotFoundId = "BackupNotFound";

    public static GesException BackupMethodInvalid(string word, string what, string reason, IEnumerable<string> words) => new(
        "BackupMethodInvalid",
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(word, 60)}' is not a way in which a {what} is made{reason} The ways are {string.Join(", ", words)}.",
        "Give one of these words, or a pattern of one.");

    public static GesException BackupsOfNoGraph(string name) => new(
        "GraphNotFound",
        GesErrorKind.ObjectNotFound,
        $"No graph is named '{Display.Safe(name)}' in this project, and no backup is of such a graph.",
        "Run Get-GesGraph to see the names of graphs, and Get-GesBackup to see the backups.");

    public static GesException BackupIdNotFound(string id) => new(
        BackupNotFoundId,
        GesErrorKind.ObjectNotFound,
        $"This project has no backup '{id}'.",
        "Get-GesBackup lists the backups, also those of deleted graphs.")
    {
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException BackupOfOtherGraph(string id, string graph) => new(
        BackupNotFoundId,
        GesErrorKind.ObjectNotFound,
        $"Graph '{Display.Safe(graph)}' has no backup '{id}'.",
        "Get-GesBackup -GraphName lists the backups of a graph; a graph can be restored from its own backups alone.")
    {
        Outcome = RequestOutcome.NotSent,
    };
}
