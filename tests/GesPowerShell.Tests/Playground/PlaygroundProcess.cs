using System.Diagnostics;

namespace GesPowerShell.Tests.Playground;

/// <summary>Runs the built playground as a child process without a terminal.</summary>
internal static class PlaygroundProcess
{
    private static readonly string Program = typeof(GesPowerShell.Playground.PackagedPowerShell).Assembly.Location;

    /// <summary>Runs without the profile of the user who runs the tests.</summary>
    public static Task<ProcessResult> RunScriptAsync(string script, params (string Name, string? Value)[] environment) =>
        RunAsync("", ["-NoProfile", "-Command", script], environment);

    public static Task<ProcessResult> RunAsync(params string[] arguments) => RunAsync("", arguments);

    public static Task<ProcessResult> RunAsync(string input, string[] arguments, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return ChildProcess.RunAsync(start, TimeSpan.FromMinutes(3), input);
    }
}
