namespace GesPowerShell.Client.Authentication;

/// <summary>
/// Checks that a text can be sent in a header. .NET would also send a line break, and the text after it would be a header of its own.
/// </summary>
internal static class HeaderText
{
    public static bool IsFit(string text) => text.All(IsFit);

    /// <summary>Checks a secret without a string of it in memory.</summary>
    public static bool IsFit(Secret secret) => secret.Use(bytes => Array.TrueForAll(bytes, b => IsFit((char)b)));

    private static bool IsFit(char c) => c is > ' ' and <= '~';
}
