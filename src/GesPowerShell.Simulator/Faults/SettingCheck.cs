using System.Globalization;

namespace GesPowerShell.Simulator.Faults;

/// <summary>What is wrong with a setting that several faults have; null when nothing is.</summary>
internal static class SettingCheck
{
    private const double TenYears = 315_360_000;

    public static string? Seconds(double seconds, double atLeast = 0) =>
        seconds >= atLeast && seconds <= TenYears
            ? null
            : $"seconds: give a number from {atLeast.ToString(CultureInfo.InvariantCulture)} to 315360000 (ten years).";

    public static string? Status(int status, string? body) => status switch
    {
        < 200 or > 599 => "status: give a number from 200 to 599.",
        204 or 205 or 304 when !string.IsNullOrEmpty(body) => "body: an answer of this status has none.",
        _ => null,
    };

    /// <summary>What could not be sent, or would be sent twice.</summary>
    public static string? Headers(IReadOnlyDictionary<string, string>? headers)
    {
        foreach (var (name, value) in headers ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            {
                return $"headers: '{name}' is no name of a header.";
            }

            if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            {
                return $"headers: {name} follows from the body.";
            }

            if (value is null || !IsValue(value))
            {
                return $"headers: {name} is no text of printable ASCII characters.";
            }
        }

        return null;
    }

    public static bool IsValue(string text) => text.All(c => c is >= ' ' and <= '~');
}
