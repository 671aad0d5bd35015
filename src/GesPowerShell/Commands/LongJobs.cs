namespace GesPowerShell.Commands;

/// <summary>Jobs that may take hours, such as backups and upgrades of graphs with ten billion edges.</summary>
internal static class LongJobs
{
    /// <summary>The default of <c>-TimeoutSec</c>: four hours.</summary>
    public const int TimeoutSec = 4 * 60 * 60;
}
