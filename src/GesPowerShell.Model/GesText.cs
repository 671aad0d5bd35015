namespace GesPowerShell;

/// <summary>
/// Formats text of GES for a terminal. The format files of this module use it; properties keep the values that GES sent.
/// </summary>
/// <remarks>
/// The members are tables and not methods, since ConstrainedLanguage allows no method calls on types of modules in format files.
/// </remarks>
public static class GesText
{
    /// <summary>
    /// Replaces control and format characters (escape sequences, marks that turn the writing direction) by escapes such as <c>\u001b</c>.
    /// </summary>
    public static GesTextTable Safe { get; } = new(Display.Safe);

    /// <summary>
    /// As <see cref="Safe"/>, padded to the minimum width of a column of graph names, so that longer names in later rows fit.
    /// </summary>
    public static GesTextTable SafeName { get; } = new(text => DisplayCells.Pad(Display.Safe(text), 20));

    /// <summary>Name of the color in <c>$PSStyle.Foreground</c> for a graph's state; null for none.</summary>
    public static GesTextTable GraphColor { get; } = new(status => status switch
    {
        "Running" => "Green",
        "Faulty" or "CreationFailed" or "Deleted" or "Frozen" => "Red",
        "Stopped" => null,
        _ => GraphStatus.AllWords.Contains(status) ? "Yellow" : null,
    });

    /// <summary>Name of the color in <c>$PSStyle.Foreground</c> for a job's state; null for none.</summary>
    public static GesTextTable JobColor { get; } = new(status => status switch
    {
        JobStatus.Success or JobStatus.NotNeeded => "Green",
        JobStatus.Pending or JobStatus.Running or JobStatus.PartiallyFailed => "Yellow",
        JobStatus.Failed or JobStatus.Unknown => "Red",
        _ => null,
    });

    /// <summary>Name of the color in <c>$PSStyle.Foreground</c> for a backup's state; null for none.</summary>
    public static GesTextTable BackupColor { get; } = new(status => status switch
    {
        BackupStatus.Success => "Green",
        BackupStatus.BackingUp => "Yellow",
        BackupStatus.Failed => "Red",
        _ => null,
    });
}
