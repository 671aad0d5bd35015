using System.Globalization;

namespace GesPowerShell;

/// <summary>Sizes of data for people: <c>512 MB</c>, <c>1.5 GB</c>.</summary>
internal static class DataSize
{
    private const double Step = 1024;
    private static readonly string[] Units = ["MB", "GB", "TB", "PB"];

    /// <summary>Null for what is no size.</summary>
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
