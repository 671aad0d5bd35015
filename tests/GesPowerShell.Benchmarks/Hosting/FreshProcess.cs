using System.Diagnostics;
using System.Globalization;

namespace GesPowerShell.Benchmarks.Hosting;

/// <summary>Runs a script in a new process: PowerShell's engine in one of ours, or the pwsh on the PATH.</summary>
internal static class FreshProcess
{
    /// <summary>The pwsh on the PATH; null when there is none.</summary>
    public static string? Pwsh { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh"))
        .FirstOrDefault(File.Exists);

    public static Task<string[]> RunAsync(string script, IReadOnlyDictionary<string, string> environment) =>
        RunAsync("dotnet", [typeof(FreshProcess).Assembly.Location, "--host", script], environment);

    public static Task<string[]> RunInPwshAsync(string script, IReadOnlyDictionary<string, string> environment) =>
        RunAsync(Pwsh!, ["-NoProfile", "-NonInteractive", "-Command", script], environment);

    /// <summary>The milliseconds that a part of a script takes, in a process that has done nothing before.</summary>
    public static string Timed(string script) => $"$watch = [Diagnostics.Stopwatch]::StartNew(); {script}; [string]$watch.Elapsed.TotalMilliseconds";

    public static double ToNumber(string[] lines) => lines is [var line]
        ? double.Parse(line, CultureInfo.InvariantCulture)
        : throw new InvalidOperationException("Expected one number, got: " + string.Join(Environment.NewLine, lines));

    private static async Task<string[]> RunAsync(string program, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
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
