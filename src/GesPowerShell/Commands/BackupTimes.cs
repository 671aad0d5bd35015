namespace GesPowerShell.Commands;

/// <summary>Time limits of the cmdlets for backups.</summary>
internal static class BackupTimes
{
    /// <summary>
    /// The default of <c>-TimeoutSec</c> for creating, exporting and importing a backup. Backups of graphs with ten billion edges take
    /// hours.
    /// </summary>
    public const int TimeoutSec = 14400;
}
