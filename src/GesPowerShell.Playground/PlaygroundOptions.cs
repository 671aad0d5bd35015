using System.Globalization;

namespace GesPowerShell.Playground;

internal enum EngineKind
{
    Auto,
    Pwsh,
    Embedded,
}

internal enum PlaygroundMode
{
    Prompt,
    Command,
    File,
    StandardInput,
    Demo,
    Help,
}

/// <summary>What the command line asks for. -Command and -File take the rest of the line, as those of pwsh do.</summary>
internal sealed record PlaygroundOptions
{
    public PlaygroundMode Mode { get; private set; }

    public EngineKind Engine { get; private set; }

    public int? Graphs { get; private set; }

    public double? TimeScale { get; private set; }

    /// <summary>The script of -Command, or the path of -File.</summary>
    public string Text { get; private set; } = "";

    public IReadOnlyList<string> FileArguments { get; private set; } = [];

    public static PlaygroundOptions Parse(string[] args, bool stdinIsScript)
    {
        var options = new PlaygroundOptions { Mode = stdinIsScript ? PlaygroundMode.StandardInput : PlaygroundMode.Prompt };
        var rest = new Queue<string>(args);
        while (rest.TryDequeue(out var option))
        {
            options.Take(option, rest);
        }

        return options;
    }

    private void Take(string option, Queue<string> rest)
    {
        switch (Name(option))
        {
            case "command" or "c":
                TakeCommand(option, rest);
                break;
            case "file" or "f":
                TakeFile(option, rest);
                break;
            case "demo":
                Mode = PlaygroundMode.Demo;
                break;
            case "help" or "h" or "?":
                Mode = PlaygroundMode.Help;
                rest.Clear();
                break;
            case "engine":
                Engine = Value(option, rest, "pwsh or embedded", ParseEngine);
                break;
            case "graphs":
                Graphs = Value(option, rest, "a whole number from 0 to 10000", ParseGraphs);
                break;
            case "timescale" or "time-scale":
                TimeScale = Value(option, rest, "a number above 0", ParseTimeScale);
                break;
            default:
                throw new BadOptionException($"'{option}' is not an option of the playground; -Help lists them.");
        }
    }

    private void TakeCommand(string option, Queue<string> rest)
    {
        Text = string.Join(' ', rest);
        rest.Clear();
        Mode = Text switch
        {
            "" => throw new BadOptionException($"{option} needs a script."),
            "-" => PlaygroundMode.StandardInput,
            _ => PlaygroundMode.Command,
        };
    }

    private void TakeFile(string option, Queue<string> rest)
    {
        if (!rest.TryDequeue(out var path) || !File.Exists(path))
        {
            throw new BadOptionException(path is null ? $"{option} needs the path of a script." : $"{option}: there is no file '{path}'.");
        }

        Mode = PlaygroundMode.File;
        Text = Path.GetFullPath(path);
        FileArguments = [.. rest];
        rest.Clear();
    }

    private static string Name(string option) =>
        option.StartsWith('-') ? option.TrimStart('-').ToLowerInvariant() : "";

    private static T Value<T>(string option, Queue<string> rest, string expected, Func<string, T?> parse)
        where T : struct =>
        rest.TryDequeue(out var text) && parse(text) is { } value
            ? value
            : throw new BadOptionException($"{option} needs {expected}{(text is null ? "." : $", not '{text}'.")}");

    private static EngineKind? ParseEngine(string text) => text.ToLowerInvariant() switch
    {
        "pwsh" => EngineKind.Pwsh,
        "embedded" => EngineKind.Embedded,
        _ => null,
    };

    private static int? ParseGraphs(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= 10_000 ? n : null;

    private static double? ParseTimeScale(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var x) && x > 0 && double.IsFinite(x)
            ? x
            : null;
}
