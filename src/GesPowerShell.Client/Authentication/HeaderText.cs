namespace GesPowerShell.Client.Authentication;

/// <summary>
/// Text that can be sent in a header as it is. .NET would send a line break too, and what follows it would be a header of its own.
/// </summary>
internal static class HeaderText
{
    public static bool IsFit(string text) => text.All(IsFit);

    /// <summary>Looks at the secret without making a string of it.</summary>
    public static bool IsFit(Secret secret) => secret.Use(bytes => Array.TrueForAll(bytes, b => IsFit((char)b)));

    private static bool IsFit(char c) => c is > ' ' and <= '~';
}
