using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Client.Configuration;

/// <summary>The section <c>[basic]</c> of a profile file: credentials for regional services such as GES.</summary>
internal sealed record Profile : IDisposable
{
    public string? AccessKey { get; set; }

    public Secret? SecretKey { get; set; }

    public Secret? SecurityToken { get; set; }

    public string? ProjectId { get; set; }

    public string? Region { get; set; }

    public string? IamEndpoint { get; set; }

    public void Dispose()
    {
        SecretKey?.Dispose();
        SecurityToken?.Dispose();
    }
}

/// <summary>Reads the section <c>[basic]</c> of a profile file and skips the other sections.</summary>
/// <remarks>
/// A library for INI files would return every value as a string, which stays in memory until it is collected and could be found in a dump.
/// This reader copies a secret from the file's buffer, which is cleared, into a <see cref="Secret"/> and nowhere else.
/// </remarks>
internal static class ProfileReader
{
    /// <exception cref="GesException">A line is invalid. The error has the number of the line and not its text.</exception>
    public static Profile Read(SettingsFile file)
    {
        var profile = new Profile();
        try
        {
            var lines = new LineReader(file.Text.Span);
            var isBasic = false;
            while (lines.Next())
            {
                var line = lines.Line.TrimStart();
                if (line.IsEmpty || line[0] is '#' or ';')
                {
                    continue;
                }

                if (line[0] == '[')
                {
                    isBasic = IsBasic(line)
                        ?? throw GesErrors.SettingsFileInvalid(file.Path, lines.Number, "a section does not end with ]");
                }
                else if (isBasic && ReadLine(line, profile) is { } problem)
                {
                    throw GesErrors.SettingsFileInvalid(file.Path, lines.Number, problem);
                }
            }

            return profile;
        }
        catch
        {
            profile.Dispose();
            throw;
        }
    }

    private static bool? IsBasic(ReadOnlySpan<char> line) =>
        line[line.Length - 1] == ']'
            ? line.Slice(1, line.Length - 2).Trim().Equals("basic".AsSpan(), StringComparison.OrdinalIgnoreCase) : null;

    /// <summary>Reads a line. Returns the problem of an invalid line, else null.</summary>
    private static string? ReadLine(ReadOnlySpan<char> line, Profile profile)
    {
        var separator = line.IndexOfAny('=', ':');
        if (separator <= 0)
        {
            return "it is not of the form name = value";
        }

        var value = LineReader.Unquote(line.Slice(separator + 1).Trim());
        var name = line.Slice(0, separator).TrimEnd().ToString().ToLowerInvariant();
        if (name is not ("ak" or "sk" or "security_token" or "project_id" or "region" or "iam_endpoint") || value.IsEmpty)
        {
            return null;
        }

        if (value.IndexOfAny(' ', '\t') >= 0)
        {
            return $"the value of {name} has a blank in it";
        }

        return Set(profile, name, value) ? null : $"{name} stands there twice";
    }

    private static bool Set(Profile profile, string name, ReadOnlySpan<char> value)
    {
        switch (name)
        {
            case "ak" when profile.AccessKey is null:
                profile.AccessKey = value.ToString();
                return true;
            case "sk" when profile.SecretKey is null:
                profile.SecretKey = Secret.FromText(value);
                return true;
            case "security_token" when profile.SecurityToken is null:
                profile.SecurityToken = Secret.FromText(value);
                return true;
            case "project_id" when profile.ProjectId is null:
                profile.ProjectId = value.ToString();
                return true;
            case "region" when profile.Region is null:
                profile.Region = value.ToString();
                return true;
            case "iam_endpoint" when profile.IamEndpoint is null:
                profile.IamEndpoint = value.ToString();
                return true;
            default:
                return false;
        }
    }
}
