namespace GesPowerShell;

/// <summary>Text from GES, made fit for a terminal. The formats of this module use it; properties keep what GES sent.</summary>
public static class GesText
{
    /// <summary>Shows control and format characters (escape sequences, marks that turn the writing direction) as <c>\u001b</c>.</summary>
    /// <param name="text">The text; null reads as empty.</param>
    public static string Safe(string? text) => Display.Safe(text ?? "");
}
