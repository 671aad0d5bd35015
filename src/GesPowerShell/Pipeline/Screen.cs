namespace GesPowerShell.Pipeline;

/// <summary>
/// Whether somebody may look at progress bars. The rest is PowerShell's: it shows none where output is redirected, or where
/// <c>$ProgressPreference</c> says so.
/// </summary>
internal static class Screen
{
    public static bool IsWatched { get; } = Environment.UserInteractive && IsInteractive(Environment.GetCommandLineArgs());

    /// <summary>PowerShell takes its switch in any case, and cut short.</summary>
    internal static bool IsInteractive(IEnumerable<string> arguments) => !arguments.Any(argument =>
        argument.Length > 4
        && argument[0] is '-' or '/'
        && "NonInteractive".StartsWith(argument.TrimStart('-', '/'), StringComparison.OrdinalIgnoreCase));
}
