namespace GesPowerShell;

/// <summary>Text from GES, made fit for a terminal. The formats of this module use it; properties keep what GES sent.</summary>
public static class GesText
{
    /// <summary>Shows control and format characters (escape sequences, marks that turn the writing direction) as <c>\u001b</c>.</summary>
    /// <param name="text">The text; null reads as empty.</param>
    public static string Safe(string? text) => Display.Safe(text ?? "");

    /// <summary>Name of the colour in <c>$PSStyle.Foreground</c> for a graph's state; null for none.</summary>
    /// <param name="status">A word of <see cref="GesGraph.Status"/>.</param>
    public static string? GraphColour(string? status) => status switch
    {
        "Running" => "Green",
        "Faulty" or "CreationFailed" or "Deleted" or "Frozen" => "Red",
        null or "Stopped" => null,
        _ => GraphStatus.AllWords.Contains(status) ? "Yellow" : null,
    };

    /// <summary>Name of the colour in <c>$PSStyle.Foreground</c> for a job's state; null for none.</summary>
    /// <param name="status">A word of <see cref="GesJob.Status"/>.</param>
    public static string? JobColour(string? status) => status switch
    {
        JobStatus.Success or JobStatus.NotNeeded => "Green",
        JobStatus.Pending or JobStatus.Running or JobStatus.PartiallyFailed => "Yellow",
        JobStatus.Failed or JobStatus.Unknown => "Red",
        _ => null,
    };
}
