using System.Globalization;

namespace GesPowerShell.Simulator.CommandLine;

/// <summary>What the command line asks for: a simulator, or help, or it has a mistake.</summary>
internal sealed record ParsedCommandLine(SimulatorOptions? Options, bool Help, string? Problem);

/// <summary>Reads <c>--name value</c> and <c>--name=value</c>.</summary>
internal static class CommandLineParser
{
    public static ParsedCommandLine Parse(IReadOnlyList<string> args)
    {
        if (args.Any(arg => arg is "--help" or "-h" or "-?" or "/?"))
        {
            return new ParsedCommandLine(null, Help: true, null);
        }

        try
        {
            var values = Values(args);
            var options = Options(values);
            return OptionCheck.FindProblem(options) is { } problem
                ? new ParsedCommandLine(null, Help: false, problem)
                : new ParsedCommandLine(options, Help: false, null);
        }
        catch (FormatException e)
        {
            return new ParsedCommandLine(null, Help: false, e.Message);
        }
    }

    private static Dictionary<string, string> Values(IReadOnlyList<string> args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i++)
        {
            var equals = args[i].IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? args[i] : args[i][..equals];
            if (!CommandLineHelp.Options.ContainsKey(name))
            {
                throw new FormatException($"Unknown option '{name}'. --help lists them.");
            }

            var value = equals >= 0 ? args[i][(equals + 1)..]
                : i + 1 < args.Count ? args[++i]
                : throw new FormatException(name + ": its value is missing.");
            if (!values.TryAdd(name, value))
            {
                throw new FormatException(name + ": given twice.");
            }
        }

        return values;
    }

    private static SimulatorOptions Options(Dictionary<string, string> values)
    {
        var demo = new SimulatorOptions();
        string Text(string name, string fallback) => values.GetValueOrDefault(name, fallback);
        double Number(string name, double fallback) =>
            !values.TryGetValue(name, out var text) ? fallback
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
            : throw new FormatException($"{name}: '{text}' is not a number.");

        var graphs = Number("--graphs", demo.Graphs);
        var lifetime = Number("--token-lifetime", demo.TokenLifetime.TotalSeconds);
        return new SimulatorOptions
        {
            Url = Text("--urls", demo.Url),

            // What is out of range is left to the check of the options, which has the text for it.
            Graphs = graphs is >= 0 and <= int.MaxValue && double.IsInteger(graphs) ? (int)graphs : -1,
            TimeScale = Number("--time-scale", demo.TimeScale),
            AccessKey = Text("--access-key", demo.AccessKey),
            SecretKey = Text("--secret-key", demo.SecretKey),
            ProjectId = Text("--project-id", demo.ProjectId),
            Region = Text("--region", demo.Region),
            User = Text("--user", demo.User),
            Password = Text("--password", demo.Password),
            Domain = Text("--domain", demo.Domain),
            Agency = Text("--agency", demo.Agency),
            TokenLifetime = lifetime is > 0 and < 1e9 ? TimeSpan.FromSeconds(lifetime) : TimeSpan.Zero,
        };
    }
}
