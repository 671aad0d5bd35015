namespace GesPowerShell;

/// <summary>Text of any length from outside, made fit for a message.</summary>
internal static class Printable
{
    public static string Cut(string text, int maxLength)
    {
        var trimmed = text.Trim();
        if (trimmed.Length <= maxLength)
        {
            return Display.Safe(trimmed);
        }

        // Not between the halves of one character.
        var length = char.IsHighSurrogate(trimmed[maxLength - 1]) ? maxLength - 1 : maxLength;
        return Display.Safe(trimmed.Substring(0, length)) + "…";
    }
}
