namespace GesPowerShell;

/// <content>Errors of backups that this module finds; errors that GES answers with are in ServiceCodes.txt.</content>
internal static partial class GesErrors
{
    public const string BackupNotFoundId = "BackupNotFound";

    public static GesException BackupMethodInvalid(string word, string what, string reason, IEnumerable<string> words) => new(
        "BackupMethodInvalid",
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(word, 60)}' is not a way in which a {what} is made{reason} The ways are {string.Join(", ", words)}.",
        "Give one of these words, or a pattern of one.");

    public static GesException BackupsOfNoGraph(string name) => new(
        GraphNotFoundId,
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

    public static GesException BackupNotUsable(string graph, string backup, string status) => Restore(
        "BackupNotUsable",
        GesErrorKind.InvalidArgument,
        $"Graph '{Display.Safe(graph)}' cannot be restored from backup '{Display.Safe(backup)}': it is {status}, "
            + "and only a backup with Success can be used.",
        "Get-GesBackup -GraphName lists the backups of a graph; -Status Success those that can be used.");

    public static GesException NoUsableBackup(string graph) => Restore(
        "NoUsableBackup",
        GesErrorKind.ObjectNotFound,
        $"Graph '{Display.Safe(graph)}' has no backup that it can be restored from.",
        "New-GesBackup makes one, Import-GesBackup gets one from OBS. Get-GesBackup lists those that are there.");

    public static GesException SeveralBackups(string graph, IEnumerable<string> backupIds) => Restore(
        "SeveralBackups",
        GesErrorKind.InvalidArgument,
        $"Several backups were given for graph '{Display.Safe(graph)}': {string.Join(", ", backupIds)}.",
        "Give one backup for each graph.");

    public static GesException RestoreUndecidable(string graph, string graphId, string status, string reason) => Restore(
        "RestoreUndecidable",
        GesErrorKind.ResourceBusy,
        $"Whether graph '{Display.Safe(graph)}' has been restored cannot be told: it is {status}, and {reason}.",
        $"Check with Get-GesJob -GraphId {graphId} who started it and when. When it is up, compare its data with the backup's, "
            + "or restore it again.");

    public static GesException RestoreInterrupted(string graph, string backupId, string command) => Restore(
        "RestoreInterrupted",
        GesErrorKind.OperationStopped,
        $"The restore of graph '{Display.Safe(graph)}' ended early: it is stopped or being stopped, "
            + $"and was not started from backup '{backupId}'.",
        $"Go on with: {command}.");

    private static GesException Restore(string errorId, GesErrorKind kind, string message, string recommendedAction) =>
        new(errorId, kind, message, recommendedAction) { Operation = GesOperation.Restore, Outcome = RequestOutcome.NotSent };
}
