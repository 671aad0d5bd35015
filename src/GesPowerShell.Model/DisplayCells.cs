using System.Globalization;

namespace GesPowerShell;

/// <summary>
/// Counts the terminal cells of a text, and pads or cuts texts to a number of cells. A grapheme cluster (a base with its combining marks,
/// an emoji of several code points, a flag) is never cut apart.
/// </summary>
/// <remarks>Windows PowerShell has no function for this, and the one of PowerShell 7 counts a combining mark as a cell.</remarks>
internal static class DisplayCells
{
    private const int ZeroWidthJoiner = 0x200D;
    private const int EmojiVariation = 0xFE0F;

    /// <summary>The number of cells of a text.</summary>
    public static int Count(string text)
    {
        var cells = 0;
        for (var at = 0; at < text.Length;)
        {
            at = Next(text, at, out var width);
            cells += width;
        }

        return cells;
    }

    /// <summary>Pads a text with blanks to a number of cells.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Count(text)));

    /// <summary>Pads a text with blanks to a number of cells; cuts a longer text and appends two dots.</summary>
    public static string Fit(string text, int width)
    {
        if (Count(text) <= width)
        {
            return Pad(text, width);
        }

        var (end, taken) = (0, 0);
        while (Next(text, end, out var next) is var after && taken + next <= width - 2)
        {
            (end, taken) = (after, taken + next);
        }

        return text.Substring(0, end) + ".." + new string(' ', width - 2 - taken);
    }

    /// <summary>The end of the grapheme cluster that begins at a position, and its number of cells.</summary>
    private static int Next(string text, int at, out int width)
    {
        var first = CodePoint(text, at, out var end);
        width = Width(first, text, at);
        while (end < text.Length)
        {
            var point = CodePoint(text, end, out var after);
            if (point == ZeroWidthJoiner && after < text.Length && width == 2)
            {
                _ = CodePoint(text, after, out after);
            }
            else if (point == EmojiVariation)
            {
                width = 2;
            }
            else if (IsFlagPart(first) && IsFlagPart(point))
            {
                return after;
            }
            else if (!IsSkinTone(point) || width != 2)
            {
                if (Width(point, text, end) > 0)
                {
                    break;
                }
            }

            end = after;
        }

        return end;
    }

    private static int Width(int point, string text, int at)
    {
        if (point < 0x300)
        {
            return 1;
        }

        // Hangul vowels and final consonants combine with the syllable before them.
        var isZero = point is >= 0x1160 and <= 0x11FF or ZeroWidthJoiner || CharUnicodeInfo.GetUnicodeCategory(text, at)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
        return isZero ? 0 : WideCharacters.Contains(point) ? 2 : 1;
    }

    private static bool IsFlagPart(int point) => point is >= 0x1F1E6 and <= 0x1F1FF;

    private static bool IsSkinTone(int point) => point is >= 0x1F3FB and <= 0x1F3FF;

    private static int CodePoint(string text, int at, out int end)
    {
        var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
        end = at + (isPair ? 2 : 1);
        return isPair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
    }
}
