namespace GesPowerShell;

/// <summary>
/// Text from GES, made fit for a terminal. The formats of this module use it; properties keep what GES sent.
/// </summary>
/// <remarks>Tables and not methods: ConstrainedLanguage, in which formats run as well, allows no method calls on types of modules.</remarks>
public static class GesText
{
    /// <summary>Shows control and format characters (escape sequences, marks that turn the writing direction) as <c>\u001b</c>.</summary>
    public static GesTextTable Safe { get; } = new(Display.Safe);

    /// <summary>The same with blanks up to the least width of a column of graph names, so that names that come later have room too.</summary>
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
