using System.Globalization;
using System.Text;

namespace GesPowerShell;

/// <summary>Text from outside, made fit for a terminal.</summary>
internal static class Display
{
    /// <summary>
    /// Shows control and format characters (escape sequences, marks that turn the writing direction) as escapes, and nothing else changed.
    /// </summary>
    public static string Safe(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = IsUnsafe(c) ? safe.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)) : safe.Append(c);
        }

        return safe.ToString();
    }

    private static bool IsUnsafe(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
