namespace GesPowerShell;

/// <summary>The values of <see cref="GesJob.Status"/>, and the values that GES sends for them.</summary>
internal static class JobStatus
{
    public const string Pending = "Pending";
    public const string Running = "Running";
    public const string Success = "Success";
    public const string PartiallyFailed = "PartiallyFailed";
    public const string Failed = "Failed";
    public const string NotNeeded = "NotNeeded";
    public const string Unknown = "Unknown";

    private static readonly string[] All = [Pending, Running, Success, PartiallyFailed, Failed, NotNeeded, Unknown];

    /// <summary>The states of jobs in Task Center.</summary>
    public static IReadOnlyCollection<string> ListedWords { get; } = [Pending, Running, Success, PartiallyFailed, Failed, Unknown];

    public static string FromWire(string? word) => word?.ToUpperInvariant() switch
    {
        "PENDING" or "WAITING" => Pending,
        "RUNNING" => Running,
        "SUCCESS" => Success,
        "PARTIALLYFAILED" or "PARTFAILED" => PartiallyFailed,
        "FAILED" => Failed,
        _ => Unknown,
    };

    /// <summary>The value for the filter of the job list, which has <c>waiting</c> where a job has <c>pending</c>.</summary>
    public static string? ToFilter(string status) => status switch
    {
        Pending => "waiting",
        Running => "running",
        Success => "success",
        PartiallyFailed => "partiallyFailed",
        Failed => "failed",
        _ => null,
    };

    /// <summary>The state of a backup's job, derived from the state of the backup.</summary>
    public static string OfBackup(GesBackup backup) => backup.Status switch
    {
        BackupStatus.Success => Success,
        BackupStatus.Failed => Failed,
        _ => Running,
    };

    /// <summary>The result of one file of an import. Words that are not known stay as they are.</summary>
    public static string? OfFile(string? word) => FromWire(word) is var known && known == Unknown ? word : known;

    /// <summary>The usual spelling of a state, compared without case; any other text unchanged.</summary>
    public static string? Canonical(string? status) =>
        Array.Find(All, word => string.Equals(word, status, StringComparison.OrdinalIgnoreCase)) ?? status;

    public static bool IsOver(string status) => status is Success or PartiallyFailed or Failed or NotNeeded;
}
