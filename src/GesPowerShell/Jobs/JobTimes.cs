using System.Globalization;

namespace GesPowerShell.Jobs;

/// <summary>
/// Begin and end of a job that was read from a file. Export-Csv writes local times without their distance to UTC, so in the night in which
/// the clocks go back a time can mean two moments: the job's duration, or that it did not end before it began, tells which one it was.
/// </summary>
internal static class JobTimes
{
    /// <summary>Files keep whole seconds, and the duration can have parts of one.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    public static (DateTime? Begin, DateTime? End) Of(ObjectFields fields, TimeZoneInfo zone)
    {
        var (begin, end) = (fields.Time(nameof(GesJob.BeginTime)), fields.Time(nameof(GesJob.EndTime)));
        if (begin is null || end is null)
        {
            return (begin, end);
        }

        TimeSpan? duration = TimeSpan.TryParse(fields.Text(nameof(GesJob.Duration)), CultureInfo.InvariantCulture, out var span) ? span : null;
        var candidates =
            from one in Moments(begin.Value, zone)
            from other in Moments(end.Value, zone)
            orderby Fits(one, other, duration) descending
            select ((DateTime?)one, (DateTime?)other);
        return candidates.First();
    }

    private static bool Fits(DateTime begin, DateTime end, TimeSpan? duration)
    {
        var passed = end.ToUniversalTime() - begin.ToUniversalTime();
        return duration is { } known ? (passed - known).Duration() <= Tolerance : passed >= TimeSpan.Zero;
    }

    /// <summary>The likelier one first: as .NET reads it.</summary>
    private static IEnumerable<DateTime> Moments(DateTime time, TimeZoneInfo zone) =>
        Times.FirstOfTwo(time, zone) is { } first ? [time, first] : [time];
}
