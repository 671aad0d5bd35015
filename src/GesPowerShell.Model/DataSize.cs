using System.Globalization;

namespace GesPowerShell;

/// <summary>Formats sizes of data: <c>512 MB</c>, <c>1.5 GB</c>.</summary>
internal static class DataSize
{
    private const double Step = 1024;
    private static readonly string[] Units = ["MB", "GB", "TB", "PB"];

    /// <summary>The formatted size; null for null and negative numbers.</summary>
    public static string? OfMegabytes(double? megabytes)
    {
        if (megabytes is not ({ } size and >= 0))
        {
            return null;
        }

        var unit = 0;
        while (Math.Round(size, 1) >= Step && unit < Units.Length - 1)
        {
            size /= Step;
            unit++;
        }

        return size.ToString("0.#", CultureInfo.InvariantCulture) + " " + Units[unit];
    }
}
