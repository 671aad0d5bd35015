using System.Management.Automation;

namespace GesPowerShell.Timelines;

/// <summary>One line of the picture.</summary>
/// <param name="Text">Without colors.</param>
/// <param name="StatusAt">Where its state begins; what stands there and after it has the state's color.</param>
/// <param name="Status">Of the job; null for lines that are about none.</param>
internal sealed record TimelineRow(string Text, int StatusAt, string? Status)
{
    /// <summary>The format of this name colors the line where PowerShell shows it.</summary>
    private const string FormatName = "GesPowerShell.JobTimelineRow";

    public static TimelineRow Plain(string text) => new(text.TrimEnd(), 0, null);

    /// <summary>A string like any other: files and variables get it without colors.</summary>
    public object ToColored()
    {
        var line = PSObject.AsPSObject(Text);
        line.TypeNames.Insert(0, FormatName);
        line.Properties.Add(new PSNoteProperty("Color", Status is null ? null : GesText.JobColor[Status]));
        line.Properties.Add(new PSNoteProperty(nameof(StatusAt), StatusAt));
        return line;
    }
}
