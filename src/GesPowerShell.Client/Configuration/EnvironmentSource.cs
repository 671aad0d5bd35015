namespace GesPowerShell.Client.Configuration;

/// <summary>The environment variables of a process, or of a test.</summary>
/// <param name="Read">Value of a variable; null when it is not set.</param>
/// <param name="Names">All names.</param>
internal sealed record EnvironmentSource(Func<string, string?> Read, Func<IEnumerable<string>> Names)
{
    public static readonly EnvironmentSource Process = new(
        Environment.GetEnvironmentVariable,
        () => Environment.GetEnvironmentVariables().Keys.Cast<string>());

    /// <summary>An empty variable counts as none.</summary>
    public string? this[string name] => Read(name) is { } value && value.Trim().Length > 0 ? value.Trim() : null;
}
