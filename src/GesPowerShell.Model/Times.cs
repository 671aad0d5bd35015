using System.Globalization;

namespace GesPowerShell;

/// <summary>
/// Arithmetic with the local times that users see. A local time alone goes back an hour in one night of the year and leaps ahead in another:
/// differences, comparisons and sums are made in UTC.
/// </summary>
internal static class Times
{
    /// <summary>How much time passes from one moment to another; null when either is not known.</summary>
    public static TimeSpan? Between(DateTime? from, DateTime? to) => to?.ToUniversalTime() - from?.ToUniversalTime();

    /// <summary>The local time when so much time has passed.</summary>
    public static DateTime After(DateTime time, TimeSpan passed) => time.ToUniversalTime().Add(passed).ToLocalTime();

    /// <summary>
    /// A local time that was written without its distance to UTC, and that two moments have because the clocks went back: the first of the two.
    /// .NET reads such a time as the second. Null when the time is not ambiguous.
    /// </summary>
    public static DateTime? FirstOfTwo(DateTime local, TimeZoneInfo zone)
    {
        var digits = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (!zone.IsAmbiguousTime(digits))
        {
            return null;
        }

        var first = DateTime.SpecifyKind(digits - zone.GetAmbiguousTimeOffsets(digits).Max(), DateTimeKind.Utc);
        return first < local.ToUniversalTime() ? first.ToLocalTime() : null;
    }

    /// <summary>Hours, minutes and seconds, after the days where there are any: <c>02:03:04</c>, <c>2.02:03:04</c>.</summary>
    public static string Text(TimeSpan span)
    {
        var seconds = new TimeSpan(span.Ticks - (span.Ticks % TimeSpan.TicksPerSecond));
        return seconds.ToString("c", CultureInfo.InvariantCulture);
    }
}
