namespace GesPowerShell;

/// <summary>The words for a backup's state, ours and GES's.</summary>
internal static class BackupStatus
{
    public const string Success = "Success";
    public const string Failed = "Failed";
    public const string BackingUp = "BackingUp";

    public static IReadOnlyCollection<string> AllWords { get; } = [Success, Failed, BackingUp];

    public static string ToWord(string code) => code.ToUpperInvariant() switch
    {
        "SUCCESS" => Success,
        "FAILED" => Failed,
        "BACKING_UP" => BackingUp,
        _ => $"Unknown({code})",
    };
}

/// <summary>The words for how a backup came to be, ours and GES's.</summary>
internal static class BackupMethod
{
    public const string Auto = "Auto";
    public const string Manual = "Manual";
    public const string Import = "Import";

    public static IReadOnlyCollection<string> AllWords { get; } = [Auto, Manual, Import];

    public static string? ToWord(string? code) => code?.ToUpperInvariant() switch
    {
        "AUTO" => Auto,
        "MANUAL" => Manual,
        "IMPORT" => Import,
        null or "" => null,
        _ => $"Unknown({code})",
    };
}
