using System.Globalization;

namespace GesPowerShell.Simulator.Time;

/// <summary>Formats times for GES, IAM and OBS.</summary>
internal static class TimeFormat
{
    /// <summary>GES: UTC without a zone and without fractions, for example <c>2025-07-23T04:09:44</c>.</summary>
    public static string Ges(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Headers: RFC 1123, for example <c>Wed, 04 Mar 2026 05:06:07 GMT</c>.</summary>
    public static string Http(DateTimeOffset time) => time.ToString("r", CultureInfo.InvariantCulture);

    /// <summary>IAM: UTC with microseconds, for example <c>2026-01-01T00:00:00.000000Z</c>.</summary>
    public static string Iam(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
