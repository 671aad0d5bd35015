using System.Net;
using System.Text.RegularExpressions;

namespace GesPowerShell.Simulator;

/// <summary>Validates the options. Each rule returns the problem of a value in one line, or null for a valid value.</summary>
internal static partial class OptionCheck
{
    /// <summary>The first problem of all options, with the name of the option on the command line; null when all are valid.</summary>
    public static string? FindProblem(SimulatorOptions options) => new[]
    {
        ("--urls", Url(options.Url)),
        ("--graphs", Graphs(options.Graphs)),
        ("--time-scale", TimeScale(options.TimeScale)),
        ("--token-lifetime", TokenLifetime(options.TokenLifetime.TotalSeconds)),
        ("--backup-file-size", BackupFileSize(options.BackupFileSize)),
        ("--project-id", ProjectId(options.ProjectId)),
        ("--access-key", Text(options.AccessKey)),
        ("--secret-key", Text(options.SecretKey)),
        ("--region", Text(options.Region)),
        ("--user", Text(options.User)),
        ("--password", Text(options.Password)),
        ("--domain", Text(options.Domain)),
        ("--agency", Text(options.Agency)),
    }.FirstOrDefault(pair => pair.Item2 is not null) is ({ } name, { } problem) ? $"{name}: {problem}" : null;

    public static string? Url(string text) => IsUrl(text)
        ? null
        : $"'{text}' is not one address like http://127.0.0.1:8080 (plain http, an IP address or localhost).";

    public static string? Graphs(double number) =>
        number is >= 0 and <= 1_000_000 && double.IsInteger(number) ? null : "give a whole number from 0 to 1000000.";

    public static string? TimeScale(double number) => number is >= 0.01 and <= 1_000_000 ? null : "give a number from 0.01 to 1000000.";

    public static string? TokenLifetime(double seconds) =>
        seconds is > 0 and <= 315_360_000 ? null : "give a number of seconds from 1 to 315360000.";

    public static string? BackupFileSize(double megabytes) =>
        megabytes is >= 1 and <= 256 && double.IsInteger(megabytes) ? null : "give a whole number of megabytes from 1 to 256.";

    public static string? ProjectId(string text) => ProjectIdPattern().IsMatch(text) ? null : "give 1 to 64 letters and digits.";

    public static string? Text(string text) => string.IsNullOrWhiteSpace(text) ? "must not be empty." : null;

    private static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.PathAndQuery == "/"
        && url.UserInfo.Length == 0 && (url.Host == "localhost" || IPAddress.TryParse(url.Host.Trim('[', ']'), out _));

    [GeneratedRegex("^[A-Za-z0-9]{1,64}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectIdPattern();
}
