namespace GesPowerShell;

/// <content>Errors of downloads of backups. Links are secrets, so no message and no inner exception contains one.</content>
internal static partial class GesErrors
{
    public const string DownloadFailedId = "DownloadFailed";

    public static GesException DownloadPathInvalid(string path, string reason, Exception? inner = null) => new(
        "PathInvalid",
        GesErrorKind.InvalidArgument,
        $"-Path '{Display.Cut(path, 200)}' is no folder for files: {Display.Cut(reason, 200).TrimEnd('.')}.",
        "Give a folder of a file system, for example ./backups.",
        inner);

    public static GesException FileNameUnsafe(string name, string reason) => new(
        "FileNameUnsafe",
        GesErrorKind.InvalidResult,
        $"A file of the backup is called '{Display.Cut(name, 100)}', which is not saved: {reason}. Nothing of the backup was saved.",
        "GES gave this name. Ask Huawei Cloud support, or check who answers at the endpoint.");

    public static GesException FileInUse(string path) => new(
        "FileInUse",
        GesErrorKind.ResourceBusy,
        $"'{Display.Cut(path, 200)}' is being saved by another command.",
        "Wait for the other command, or give another -Path.");

    public static GesException FileNotWritten(string path, Exception cause) => new(
        "FileNotWritten",
        GesErrorKind.ResourceUnavailable,
        $"'{Display.Cut(path, 200)}' cannot be written: {Display.Cut(cause.Message, 200).TrimEnd('.')}.",
        "Make room, or correct the rights of the folder, and call Save-GesBackup again: it goes on where it was.",
        cause);

    public static GesException DownloadFileGone(string name, string backupId) => new(
        DownloadFailedId,
        GesErrorKind.ResourceUnavailable,
        $"GES gives no link to '{Display.Cut(name, 100)}' of backup '{backupId}' any more.",
        "Look at the backup with Get-GesBackup.");

    /// <param name="details">The attempted download and the answer of OBS.</param>
    public static GesException DownloadFailed(GesErrorDetails details) => Of(
        details,
        DownloadFailedId,
        GesErrorKind.ResourceUnavailable,
        "was refused by OBS",
        "Call Save-GesBackup again: it goes on where it was. A proxy that changes addresses makes links invalid.");
}
