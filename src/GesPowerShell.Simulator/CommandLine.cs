using System.Globalization;
using System.Net;

namespace GesPowerShell.Simulator;

/// <summary>The options of the command line.</summary>
internal static class CommandLine
{
    public const string Help = """
        A region of Graph Engine Service on this machine.

          --urls URL                where to listen (http://127.0.0.1:0, a free port)
          --graphs N                how many graphs exist at the start (8)
          --time-scale X            simulated seconds per real second (60)
          --access-key, --secret-key, --project-id, --region, --user, --password, --domain
                                    whom it lets in (demo values, printed at the start)
          --token-lifetime SECONDS  of the tokens it gives out, in simulated time (86400)
        """;

    /// <exception cref="FormatException">With what is wrong, in one line.</exception>
    public static SimulatorOptions Parse(string[] args)
    {
        var values = Pairs(args);
        var defaults = new SimulatorOptions();
        var options = new SimulatorOptions
        {
            Url = Url(values, defaults.Url),
            Graphs = (int)Number(values, "--graphs", defaults.Graphs, 0, 1_000_000),
            TimeScale = Number(values, "--time-scale", defaults.TimeScale, 0.001, 1_000_000),
            AccessKey = Take(values, "--access-key") ?? defaults.AccessKey,
            SecretKey = Take(values, "--secret-key") ?? defaults.SecretKey,
            ProjectId = Take(values, "--project-id") ?? defaults.ProjectId,
            Region = Take(values, "--region") ?? defaults.Region,
            User = Take(values, "--user") ?? defaults.User,
            Password = Take(values, "--password") ?? defaults.Password,
            Domain = Take(values, "--domain") ?? defaults.Domain,
            TokenLifetime = TimeSpan.FromSeconds(Number(values, "--token-lifetime", defaults.TokenLifetime.TotalSeconds, 1, 1e9)),
        };
        return values.Count == 0 ? options : throw new FormatException($"There is no option {values.Keys.First()}. --help lists them.");
    }

    private static Dictionary<string, string> Pairs(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length)
            {
                throw new FormatException($"{args[i]} lacks its value.");
            }

            values[args[i]] = args[i + 1];
        }

        return values;
    }

    private static string? Take(Dictionary<string, string> values, string name) => values.Remove(name, out var value) ? value : null;

    private static double Number(Dictionary<string, string> values, string name, double otherwise, double least, double most) => Take(values, name) switch
    {
        null => otherwise,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var text => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{name} takes a number from {least} to {most}, not '{text}'.")),
    };

    /// <summary>One that is not this machine's has to be said: it shows the demo keys to the network.</summary>
    private static string Url(Dictionary<string, string> values, string otherwise)
    {
        var text = Take(values, "--urls") ?? otherwise;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && (IPAddress.TryParse(url.Host, out _) || url.IsLoopback)
            ? text
            : throw new FormatException($"--urls takes an address such as http://127.0.0.1:8080, not '{text}'.");
    }
}
