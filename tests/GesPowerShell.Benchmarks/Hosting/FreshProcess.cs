using System.Diagnostics;
using System.Globalization;
using GesPowerShell.Playground;

namespace GesPowerShell.Benchmarks.Hosting;

/// <summary>
/// Runs a script in a new process: in this program as a host of the engine, or in the PowerShell that the build restores.
/// </summary>
internal static class FreshProcess
{
    public static Task<string[]> RunAsync(string script, IReadOnlyDictionary<string, string> environment) =>
        RunAsync(new ProcessStartInfo("dotnet", [typeof(FreshProcess).Assembly.Location, "--host", script]), environment);

    public static Task<string[]> RunInPwshAsync(string script, IReadOnlyDictionary<string, string> environment) =>
        RunAsync(PackagedPowerShell.StartInfo(["-NoProfile", "-NonInteractive", "-Command", script]), environment);

    /// <summary>Wraps a script so that it writes its duration in milliseconds.</summary>
    public static string Timed(string script) =>
        $"$watch = [Diagnostics.Stopwatch]::StartNew(); {script}; [string]$watch.Elapsed.TotalMilliseconds";

    public static double ToNumber(string[] lines) => lines is [var line]
        ? double.Parse(line, CultureInfo.InvariantCulture)
        : throw new InvalidOperationException("Expected one number, got: " + string.Join(Environment.NewLine, lines));

    private static async Task<string[]> RunAsync(ProcessStartInfo start, IReadOnlyDictionary<string, string> environment)
    {
        start.RedirectStandardOutput = true;
        start.UseShellExecute = false;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
