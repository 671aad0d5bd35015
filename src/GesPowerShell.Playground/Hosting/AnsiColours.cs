using System.Management.Automation;

namespace GesPowerShell.Playground.Hosting;

/// <summary>The sixteen colours of the console as escape sequences.</summary>
internal static class AnsiColours
{
    /// <summary>What the engine passes for "no colour was asked for" (see <see cref="ConsoleRawUI"/>).</summary>
    public const ConsoleColor None = (ConsoleColor)(-1);

    public static string Paint(ConsoleColor foreground, ConsoleColor background, string text)
    {
        var start = (foreground == None ? "" : PSStyle.MapForegroundColorToEscapeSequence(foreground))
            + (background == None ? "" : PSStyle.MapBackgroundColorToEscapeSequence(background));
        return start.Length == 0 ? text : start + text + PSStyle.Instance.Reset;
    }
}
