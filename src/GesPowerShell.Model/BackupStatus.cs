namespace GesPowerShell;

/// <summary>The states of a backup, and the values that GES sends for them.</summary>
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

/// <summary>The ways to create a backup, and the values that GES sends for them.</summary>
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
