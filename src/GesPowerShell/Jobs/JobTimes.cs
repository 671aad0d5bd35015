using System.Globalization;

namespace GesPowerShell.Jobs;

/// <summary>
/// Reads begin and end of a job from a file. Export-Csv writes local times without an offset, so a time in the night in which the clocks
/// are set back is ambiguous. The job's duration decides, or else the fact that a job does not end before it begins.
/// </summary>
internal static class JobTimes
{
    /// <summary>Times in files have whole seconds, and a duration may have fractions.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    public static (DateTime? Begin, DateTime? End) Of(ObjectFields fields, TimeZoneInfo zone)
    {
        var (begin, end) = (fields.Time(nameof(GesJob.BeginTime)), fields.Time(nameof(GesJob.EndTime)));
        if (begin is null || end is null)
        {
            return (begin, end);
        }

        TimeSpan? duration = TimeSpan.TryParse(fields.Text(nameof(GesJob.Duration)), CultureInfo.InvariantCulture, out var span)
            ? span
            : null;
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

    /// <summary>The possible moments of a local time; first the one that .NET assumes.</summary>
    private static IEnumerable<DateTime> Moments(DateTime time, TimeZoneInfo zone) =>
        Times.FirstOfTwo(time, zone) is { } first ? [time, first] : [time];
}
