using System.Globalization;
using System.Management.Automation;

namespace GesPowerShell.Timelines;

/// <summary>A job as it is drawn. Times are UTC: what is local jumps when the clocks change.</summary>
internal sealed record TimelineJob(string Graph, string Operation, string Status)
{
    /// <summary>When GES began it, else when it was asked for; null when neither is known.</summary>
    public DateTime? Begin { get; init; }

    /// <summary>Null when it goes on, or when its end is not known.</summary>
    public DateTime? End { get; init; }

    public bool IsOpen => End is null && !JobStatus.IsOver(Status);

    /// <summary>
    /// By the names of the properties, so that rows of CSV and JSON files and jobs of other processes are taken as well; null when it is no job.
    /// </summary>
    public static TimelineJob? Of(PSObject item)
    {
        var status = Text(item, nameof(GesJob.Status));
        var operation = Text(item, nameof(GesJob.Operation));
        if (status is null || operation is null)
        {
            return null;
        }

        var graph = Text(item, nameof(GesJob.GraphName)) ?? Text(item, nameof(GesJob.GraphId)) ?? "";
        return new TimelineJob(graph, operation, JobStatus.Canonical(status)!)
        {
            Begin = Time(item, nameof(GesJob.BeginTime)) ?? Time(item, nameof(GesJob.SubmittedAt)),
            End = Time(item, nameof(GesJob.EndTime)),
        };
    }

    private static object? Value(PSObject item, string property) => item.Properties[property]?.Value is { } value ? PSObject.AsPSObject(value).BaseObject : null;

    private static string? Text(PSObject item, string property) => Value(item, property)?.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>Export-Csv writes times as the user's culture does; others write them so that everybody can read them.</summary>
    private static DateTime? Time(PSObject item, string property)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeLocal | DateTimeStyles.AdjustToUniversal;
        DateTime? found = Value(item, property) switch
        {
            DateTime time => time.ToUniversalTime(),
            DateTimeOffset time => time.UtcDateTime,
            string text when DateTime.TryParse(text, CultureInfo.CurrentCulture, Styles, out var time) => time,
            string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, Styles, out var time) => time,
            _ => null,
        };

        // What lies at the end of all times can be neither moved nor counted on, and is none of GES.
        return found is { Year: > 1970 and < 2500 } ? found : null;
    }
}
