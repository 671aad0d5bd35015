using System.Globalization;
using System.Text;

namespace GesPowerShell;

/// <summary>Text from a server made fit for a console: nothing in it can move the cursor, colour the screen or reverse the line.</summary>
internal static class Printable
{
    public static string Of(string text)
    {
        var first = FirstHidden(text);
        if (first < 0)
        {
            return text;
        }

        var result = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            if (IsHidden(text, i))
            {
                result.Append("\\u").Append(((int)text[i]).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>The same, cut to a length.</summary>
    public static string Of(string text, int maxLength)
    {
        var trimmed = text.Trim();
        return trimmed.Length <= maxLength ? Of(trimmed) : Of(trimmed.Substring(0, maxLength)) + "…";
    }

    private static int FirstHidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHidden(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsHidden(string text, int index)
    {
        var c = text[index];
        if (char.IsSurrogate(c))
        {
            return !(char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                && !(char.IsLowSurrogate(c) && index > 0 && char.IsHighSurrogate(text[index - 1]));
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }
}
