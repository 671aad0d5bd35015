using System.Globalization;

namespace GesPowerShell.Client.Json;

/// <summary>Times as the API writes them, in two forms, with or without a zone; without one they are UTC.</summary>
internal static class WireTime
{
    /// <summary>The last one of the year 9999.</summary>
    private const long LastMillisecond = 253_402_300_799_999;

    /// <summary>As many as that year is away from the year 1: no job and no backup lasts longer.</summary>
    private const double MostSeconds = 315_537_897_600;

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

    /// <summary>The same in local time, which is what PowerShell's own cmdlets compare with.</summary>
    public static DateTime? ToLocal(string? text) => Parse(text)?.LocalDateTime;

    /// <summary>Milliseconds since the beginning of 1970, UTC, in local time; null for what is none or lies outside the calendar.</summary>
    public static DateTime? OfMilliseconds(long? milliseconds) => milliseconds is > 0 and <= LastMillisecond
        ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds.Value).LocalDateTime
        : null;

    /// <summary>Null for what is no length of time.</summary>
    public static TimeSpan? Seconds(double? seconds) => seconds is >= 0 and < MostSeconds ? TimeSpan.FromSeconds(seconds.Value) : null;

    /// <summary>The forms without fractions and with no zone but Z, which is how nearly all come: a list has two for each graph, and reading them by a pattern would take half of its time.</summary>
    private static DateTimeOffset? Plain(string? text)
    {
        if (text is not ({ Length: 19 } or { Length: 20 }) || (text.Length == 20 && text[19] != 'Z')
            || text[4] != '-' || text[7] != '-' || text[10] is not ('T' or ' ') || text[13] != ':' || text[16] != ':')
        {
            return null;
        }

        var (year, month, day) = ((Two(text, 0) * 100) + Two(text, 2), Two(text, 5), Two(text, 8));
        var (hour, minute, second) = (Two(text, 11), Two(text, 14), Two(text, 17));
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && hour is >= 0 and <= 23
                && minute is >= 0 and <= 59 && second is >= 0 and <= 59
            ? new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero)
            : null;
    }

    /// <summary>Two digits; something far below zero when one of them is none.</summary>
    private static int Two(string text, int at) => (Digit(text[at]) * 10) + Digit(text[at + 1]);

    private static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : -100_000;
}
