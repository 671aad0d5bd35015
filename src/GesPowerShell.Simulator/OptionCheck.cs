using System.Net;
using System.Text.RegularExpressions;

namespace GesPowerShell.Simulator;

/// <summary>Finds options that make no sense. Texts name the option as the command line does.</summary>
internal static partial class OptionCheck
{
    /// <summary>What is wrong, in one line; null when nothing is.</summary>
    public static string? FindProblem(SimulatorOptions options)
    {
        if (!IsUrl(options.Url))
        {
            return $"--urls: '{options.Url}' is not one address like http://127.0.0.1:8080 (plain http, an IP address or localhost).";
        }

        if (options.Graphs is < 0 or > 1_000_000)
        {
            return "--graphs: give a number from 0 to 1000000.";
        }

        if (options.TimeScale is not (>= 0.01 and <= 1_000_000))
        {
            return "--time-scale: give a number from 0.01 to 1000000.";
        }

        if (options.TokenLifetime <= TimeSpan.Zero || options.TokenLifetime > TimeSpan.FromDays(3650))
        {
            return "--token-lifetime: give a number of seconds from 1 to 315360000.";
        }

        return ProjectId().IsMatch(options.ProjectId) ? Missing(options) : "--project-id: give 1 to 64 letters and digits.";
    }

    private static string? Missing(SimulatorOptions options) =>
        new[]
        {
            ("--access-key", options.AccessKey), ("--secret-key", options.SecretKey), ("--region", options.Region),
            ("--user", options.User), ("--password", options.Password), ("--domain", options.Domain), ("--agency", options.Agency),
        }.FirstOrDefault(pair => string.IsNullOrWhiteSpace(pair.Item2)) is ({ } name, _)
            ? name + ": must not be empty."
            : null;

    private static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.PathAndQuery == "/"
        && url.UserInfo.Length == 0 && (url.Host == "localhost" || IPAddress.TryParse(url.Host.Trim('[', ']'), out _));

    [GeneratedRegex("^[A-Za-z0-9]{1,64}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectId();
}
