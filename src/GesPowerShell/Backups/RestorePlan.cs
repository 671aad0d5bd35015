using System.Globalization;

namespace GesPowerShell.Backups;

/// <summary>The steps that restore one graph.</summary>
/// <param name="Graph">The graph as it was read before the confirmation.</param>
/// <param name="Backup">The backup that the graph is started from.</param>
/// <param name="LastStart">The latest start job of the graph in Task Center; null when there is none, or it was not read.</param>
internal sealed record RestorePlan(GesGraph Graph, GesBackup Backup, GesJob? LastStart)
{
    public bool IsStopped => Graph.StatusCode == GraphStatus.Stopped;

    public bool IsStopping => Graph.StatusCode == GraphStatus.Stopping;

    /// <summary>The action in the confirmation prompt.</summary>
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

    /// <summary>Returns the command that completes an interrupted restore.</summary>
    /// <param name="since">The earliest time at which the start may have begun, by the clock of GES; null before the stop.</param>
    public string Command(DateTime? since = null)
    {
        var unless = since is { } time
            ? FormattableString.Invariant($" -UnlessStartedSince '{time.ToUniversalTime():yyyy-MM-dd'T'HH:mm:ss'Z'}'")
            : "";
        return $"Restore-GesGraph -GraphId {Graph.Id} -BackupId {Backup.BackupId}{unless}";
    }

    private static string Text(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "an unknown time";
}
