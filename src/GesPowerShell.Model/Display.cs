using System.Globalization;
using System.Text;

namespace GesPowerShell;

/// <summary>Makes text of the server safe to show in a terminal.</summary>
internal static class Display
{
    /// <summary>
    /// Replaces control and format characters (escape sequences, marks that turn the writing direction) by escapes; other characters stay.
    /// </summary>
    public static string Safe(string text)
    {
        if (!HasUnsafe(text))
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

    /// <summary>Makes the text safe, trims it and cuts it to a length.</summary>
    public static string Cut(string text, int maxLength)
    {
        var trimmed = text.Trim();
        if (trimmed.Length <= maxLength)
        {
            return Safe(trimmed);
        }

        // A surrogate pair is not cut apart.
        var length = char.IsHighSurrogate(trimmed[maxLength - 1]) ? maxLength - 1 : maxLength;
        return Safe(trimmed.Substring(0, length)) + "…";
    }

    private static bool HasUnsafe(string text)
    {
        foreach (var c in text)
        {
            if (IsUnsafe(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnsafe(char c) => c is < ' ' or > '~' &&
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
