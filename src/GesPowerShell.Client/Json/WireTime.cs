using System.Globalization;

namespace GesPowerShell.Client.Json;

/// <summary>Parses the API's times: two formats, with or without a time zone. Without a time zone they are UTC.</summary>
internal static class WireTime
{
    /// <summary>The last millisecond of the year 9999, in Unix time.</summary>
    private const long LastMillisecond = 253_402_300_799_999;

    /// <summary>
    /// The seconds from the year 1 to the year 10000, which <see cref="TimeSpan"/> can hold. A longer duration is invalid.
    /// </summary>
    private const double MaxSeconds = 315_537_897_600;

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    public static DateTimeOffset? Parse(string? text) =>
        Plain(text) ?? (DateTimeOffset.TryParseExact(
            text,
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowLeadingWhite | DateTimeStyles.AllowTrailingWhite,
            out var time) ? time : null);

    /// <summary>Parses to local time, the kind that PowerShell's own cmdlets compare with.</summary>
    public static DateTime? ToLocal(string? text) => Parse(text)?.LocalDateTime;

    /// <summary>Converts Unix milliseconds to local time; null for zero, negative values and times after the year 9999.</summary>
    public static DateTime? OfMilliseconds(long? milliseconds) => milliseconds is > 0 and <= LastMillisecond
        ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds.Value).LocalDateTime
        : null;

    /// <summary>A duration in seconds; null for negative and too large values.</summary>
    public static TimeSpan? Seconds(double? seconds) => seconds is >= 0 and < MaxSeconds ? TimeSpan.FromSeconds(seconds.Value) : null;

    /// <summary>
    /// Parses the usual formats, without fractions and without a zone or with Z. A list has two times for each graph; parsing them by
    /// format string would take half of the time of reading the list.
    /// </summary>
    private static DateTimeOffset? Plain(string? text)
    {
        if (text is not ({ Length: 19 } or { Length: 20 }) || (text.Length == 20 && text[19] != 'Z')
            || text[4] != '-' || text[7] != '-' || text[10] is not ('T' or ' ') || text[13] != ':' || text[16] != ':')
        {
            return null;
        }

        var (year, month, day) = ((Two(text, 0) * 100) + Two(text, 2), Two(text, 5), Two(text, 8));
        var (hour, minute, second) = (Two(text, 11), Two(text, 14), Two(text, 17));
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
                && hour is >= 0 and <= 23
                && minute is >= 0 and <= 59 && second is >= 0 and <= 59
            ? new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero)
            : null;
    }

    /// <summary>The value of two digits; far below zero when one of the characters is no digit.</summary>
    private static int Two(string text, int at) => (Digit(text[at]) * 10) + Digit(text[at + 1]);

    private static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : -100_000;
}
