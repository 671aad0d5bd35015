using Spectre.Console;

namespace GesPowerShell.Playground.Hosting;

/// <summary>What the streams of this process can do.</summary>
/// <param name="CanAsk">A person can answer: the input is a terminal.</param>
/// <param name="Ansi">The output is a terminal that understands escape sequences.</param>
/// <param name="Colours">As <paramref name="Ansi"/>, and the user has not refused colours.</param>
internal sealed record Terminal(bool CanAsk, bool Ansi, bool Colours)
{
    private const int WidthWithoutTerminal = 120;
    private const int HeightWithoutTerminal = 50;

    public static Terminal Detect()
    {
        // Spectre also switches escape sequences on where Windows has them off.
        var ansi = !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi;
        var refused = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new(!Console.IsInputRedirected, ansi, ansi && !refused);
    }

    public static int Width => Measure(() => Console.WindowWidth, WidthWithoutTerminal);

    public static int Height => Measure(() => Console.WindowHeight, HeightWithoutTerminal);

    private static int Measure(Func<int> size, int otherwise)
    {
        try
        {
            return !Console.IsOutputRedirected && size() is > 0 and var known ? known : otherwise;
        }
        catch (IOException)
        {
            return otherwise;
        }
    }
}
