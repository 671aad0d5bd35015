using System.Globalization;

namespace GesPowerShell;

/// <summary>
/// How many cells of a terminal a text takes, and texts made to fit so many. A character that users see as one (a base with its combining
/// marks, an emoji of several code points, a flag) is never cut apart.
/// </summary>
/// <remarks>Windows PowerShell has no such count, and PowerShell's own counts a combining mark as a cell.</remarks>
internal static class DisplayCells
{
    private const int ZeroWidthJoiner = 0x200D;
    private const int EmojiVariation = 0xFE0F;

    /// <summary>The cells of a text.</summary>
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

    /// <summary>The text with blanks up to so many cells.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Count(text)));

    /// <summary>The text with blanks up to so many cells, or its beginning and two dots where it is longer.</summary>
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

    /// <summary>Where the character that begins at a place ends, and how many cells it takes.</summary>
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

        // Vowels and finals of Hangul join the syllable before them.
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
