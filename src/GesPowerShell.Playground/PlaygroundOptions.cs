using System.Globalization;

namespace GesPowerShell.Playground;

/// <summary>The options of the playground, which come first. The rest of the command line is passed to pwsh unchanged.</summary>
internal sealed record PlaygroundOptions
{
    public bool Help { get; private set; }

    public bool Demo { get; private set; }

    public int? Graphs { get; private set; }

    public double? TimeScale { get; private set; }

    /// <summary>The arguments of pwsh.</summary>
    public IReadOnlyList<string> Rest { get; private set; } = [];

    /// <summary>Whether to open a prompt: there is nothing to run, and the input is a terminal.</summary>
    public bool IsPrompt => !Demo && Rest is [] && !Console.IsInputRedirected;

    /// <exception cref="BadOptionException">An option of the playground has no value or an invalid one.</exception>
    public static PlaygroundOptions Parse(string[] args)
    {
        var options = new PlaygroundOptions();
        var rest = new Queue<string>(args);
        while (rest.TryPeek(out var option) && options.TryTake(option, rest))
        {
        }

        options.Rest = [.. rest];
        return options is { Demo: true, Rest: [var extra, ..] }
            ? throw new BadOptionException($"'{extra}' is not an option of the playground, and -Demo takes none of pwsh; -Help lists them.")
            : options;
    }

    private bool TryTake(string option, Queue<string> rest)
    {
        switch (option.StartsWith('-') ? option.TrimStart('-').ToLowerInvariant() : "")
        {
            case "demo":
                Demo = true;
                break;
            case "help" or "h" or "?":
                Help = true;
                break;
            case "graphs":
                Graphs = Value(rest, "a whole number from 0 to 10000", ParseGraphs);
                break;
            case "timescale" or "time-scale":
                TimeScale = Value(rest, "a number above 0", ParseTimeScale);
                break;
            default:
                return false;
        }

        rest.Dequeue();
        return true;
    }

    /// <summary>Parses the value of an option, the next of the remaining arguments.</summary>
    private static T Value<T>(Queue<string> rest, string expected, Func<string, T?> parse)
        where T : struct
    {
        var option = rest.Dequeue();
        return rest.TryPeek(out var text) && parse(text) is { } value
            ? value
            : throw new BadOptionException($"{option} needs {expected}{(text is null ? "." : $", not '{text}'.")}");
    }

    private static int? ParseGraphs(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= 10_000 ? n : null;

    private static double? ParseTimeScale(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var x) && x > 0 && double.IsFinite(x)
            ? x
            : null;
}
