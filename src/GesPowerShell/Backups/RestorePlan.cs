using System.Globalization;

namespace GesPowerShell.Backups;

/// <summary>What is to be done to restore one graph.</summary>
/// <param name="Graph">As it was read just now.</param>
/// <param name="Backup">What it will be started from.</param>
/// <param name="LastStart">The latest start of the graph that Task Center knows; null when it knows none, or was not asked.</param>
internal sealed record RestorePlan(GesGraph Graph, GesBackup Backup, GesJob? LastStart)
{
    public bool IsStopped => Graph.StatusCode == GraphStatus.Stopped;

    public bool IsStopping => Graph.StatusCode == GraphStatus.Stopping;

    /// <summary>As the question says it.</summary>
    public string Action
    {
        get
        {
            var backup = $"backup {Display.Safe(Backup.Name)} of {Text(Backup.StartTime)} ({Backup.BackupId})";
            var first = IsStopped ? "Start" : IsStopping ? "Wait until it is stopped, then start" : "Stop, then start";
            var before = IsStopped || IsStopping ? ""
                : LastStart is null ? "; Task Center knows no start of it"
                : $"; it was last started {Text(LastStart.BeginTime)}";
            return $"{first} from {backup}, which replaces what the graph holds{before}";
        }
    }

    /// <summary>The command that does what is left.</summary>
    /// <param name="since">When the start can have begun at the earliest, by GES's clock; null before the stop.</param>
    public string Command(DateTime? since = null)
    {
        var unless = since is { } time
            ? FormattableString.Invariant($" -UnlessStartedSince '{time.ToUniversalTime():yyyy-MM-dd'T'HH:mm:ss'Z'}'")
            : "";
        return $"Restore-GesGraph -GraphId {Graph.Id} -BackupId {Backup.BackupId}{unless}";
    }

    private static string Text(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "an unknown time";
}
