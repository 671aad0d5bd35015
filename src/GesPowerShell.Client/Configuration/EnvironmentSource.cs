namespace GesPowerShell.Client.Configuration;

/// <summary>The environment variables of the process, or those of a test.</summary>
/// <param name="Read">Value of a variable; null when it is not set.</param>
/// <param name="Names">All names.</param>
internal sealed record EnvironmentSource(Func<string, string?> Read, Func<IEnumerable<string>> Names)
{
    public static readonly EnvironmentSource Process = new(
        Environment.GetEnvironmentVariable,
        () => Environment.GetEnvironmentVariables().Keys.Cast<string>())
    {
        Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
    };

    /// <summary>The user's home folder; null where there is none, as for some service accounts.</summary>
    public string? Home { get; init; }

    /// <summary>The trimmed value of a variable; null when it is not set or empty.</summary>
    public string? this[string name] => Read(name) is { } value && value.Trim().Length > 0 ? value.Trim() : null;
}
