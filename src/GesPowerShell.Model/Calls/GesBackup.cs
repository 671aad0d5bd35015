namespace GesPowerShell;

/// <summary>A backup, as far as it helps to choose one.</summary>
/// <param name="BackupId">Its id.</param>
/// <param name="GraphId">The graph that it was made of; only this one can be started from it.</param>
/// <param name="GraphName">That graph's name.</param>
/// <param name="Status">GES's word: <c>success</c>, <c>failed</c> or <c>backing_up</c>.</param>
/// <param name="Created">When it was begun; local time.</param>
/// <param name="Size">Megabytes.</param>
/// <remarks>Source: ListBackups2 of the GES V2 API.</remarks>
internal sealed record GesBackup(string BackupId, string? GraphId, string? GraphName, string? Status, DateTime? Created, double? Size)
{
    /// <summary>Whether a graph can be started from it.</summary>
    public bool IsUsable => string.Equals(Status, "success", StringComparison.OrdinalIgnoreCase);
}
