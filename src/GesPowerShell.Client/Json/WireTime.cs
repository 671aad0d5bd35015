using System.Globalization;

namespace GesPowerShell.Client.Json;

/// <summary>Times as the API writes them, in two forms, with or without a zone; without one they are UTC.</summary>
internal static class WireTime
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParseExact(
            text,
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowLeadingWhite | DateTimeStyles.AllowTrailingWhite,
            out var time) ? time : null;

    /// <summary>The same in local time, which is what PowerShell's own cmdlets compare with.</summary>
    public static DateTime? ToLocal(string? text) => Parse(text)?.LocalDateTime;
}
