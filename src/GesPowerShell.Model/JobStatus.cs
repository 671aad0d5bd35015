namespace GesPowerShell;

/// <summary>The words for a job's state, ours and GES's.</summary>
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

    /// <summary>Those that a job in Task Center can have.</summary>
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

    /// <summary>The word that the list's filter takes; it says <c>waiting</c> where the job itself says <c>pending</c>.</summary>
    public static string? ToFilter(string status) => status switch
    {
        Pending => "waiting",
        Running => "running",
        Success => "success",
        PartiallyFailed => "partiallyFailed",
        Failed => "failed",
        _ => null,
    };

    /// <summary>How the job of a backup stands, by the backup's own status.</summary>
    public static string OfBackup(GesBackup backup) => backup.Status switch
    {
        BackupStatus.Success => Success,
        BackupStatus.Failed => Failed,
        _ => Running,
    };

    /// <summary>Our spelling of one of our words, whatever its case.</summary>
    public static string? Canonical(string? status) =>
        Array.Find(All, word => string.Equals(word, status, StringComparison.OrdinalIgnoreCase)) ?? status;

    public static bool IsOver(string status) => status is Success or PartiallyFailed or Failed or NotNeeded;
}
