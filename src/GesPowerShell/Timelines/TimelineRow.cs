using System.Management.Automation;

namespace GesPowerShell.Timelines;

/// <summary>One line of the timeline.</summary>
/// <param name="Text">The text without colors.</param>
/// <param name="StatusAt">Index at which the color of the state begins.</param>
/// <param name="Status">State of the job; null for lines without a job.</param>
internal sealed record TimelineRow(string Text, int StatusAt, string? Status)
{
    /// <summary>Type name of the format that colors the line.</summary>
    private const string FormatName = "GesPowerShell.JobTimelineRow";

    public static TimelineRow Plain(string text) => new(text.TrimEnd(), 0, null);

    /// <summary>The line as a string. Its format adds the color only on the screen, so files and variables get no color codes.</summary>
    public object ToColored()
    {
        var line = PSObject.AsPSObject(Text);
        line.TypeNames.Insert(0, FormatName);
        line.Properties.Add(new PSNoteProperty("Color", Status is null ? null : GesText.JobColor[Status]));
        line.Properties.Add(new PSNoteProperty(nameof(StatusAt), StatusAt));
        return line;
    }
}
