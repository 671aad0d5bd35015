namespace GesPowerShell.Commands;

/// <summary>Times of the commands for backups.</summary>
internal static class BackupTimes
{
    /// <summary>How long a backup, its export or its import is waited for: four hours, since graphs of ten billion edges have large ones.</summary>
    public const int TimeoutSec = 14400;
}
