namespace GesPowerShell.Pipeline;

/// <summary>
/// Tells whether the process is interactive, so that progress bars are useful. PowerShell itself hides them where output is redirected and
/// where <c>$ProgressPreference</c> says so.
/// </summary>
internal static class Screen
{
    public static bool IsWatched { get; } = Environment.UserInteractive && IsInteractive(Environment.GetCommandLineArgs());

    /// <summary>Whether the arguments lack -NonInteractive, which PowerShell accepts in any case and abbreviated.</summary>
    internal static bool IsInteractive(IEnumerable<string> arguments) => !arguments.Any(argument =>
        argument.Length > 4
        && argument[0] is '-' or '/'
        && "NonInteractive".StartsWith(argument.TrimStart('-', '/'), StringComparison.OrdinalIgnoreCase));
}
