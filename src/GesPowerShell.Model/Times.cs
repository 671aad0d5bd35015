using System.Globalization;

namespace GesPowerShell;

/// <summary>
/// Computes with local times. Local time is set back by an hour in one night of the year and forward in another, so differences and sums
/// are computed in UTC.
/// </summary>
internal static class Times
{
    /// <summary>The elapsed time between two local times; null when either is null.</summary>
    public static TimeSpan? Between(DateTime? from, DateTime? to) => to?.ToUniversalTime() - from?.ToUniversalTime();

    /// <summary>The local time after an elapsed time.</summary>
    public static DateTime After(DateTime time, TimeSpan passed) => time.ToUniversalTime().Add(passed).ToLocalTime();

    /// <summary>
    /// For a local time without an offset that occurs twice because the clocks were set back: the first of the two moments. .NET takes such
    /// a time as the second. Null when the time is not ambiguous.
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

    /// <summary>Formats a duration as hours, minutes and seconds, with days where it has any: <c>02:03:04</c>, <c>2.02:03:04</c>.</summary>
    public static string Text(TimeSpan span)
    {
        var seconds = new TimeSpan(span.Ticks - (span.Ticks % TimeSpan.TicksPerSecond));
        return seconds.ToString("c", CultureInfo.InvariantCulture);
    }
}
