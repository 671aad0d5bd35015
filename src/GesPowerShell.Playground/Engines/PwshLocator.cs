using System.Diagnostics;

namespace GesPowerShell.Playground.Engines;

/// <summary>Finds a pwsh on the PATH that is new enough for the module.</summary>
internal static class PwshLocator
{
    public static Version OldestSupported { get; } = new(7, 4);

    /// <summary>Its path, or null when there is none, it is too old, or nobody wants it.</summary>
    public static async Task<string?> FindAsync(EngineKind engine)
    {
        var path = engine == EngineKind.Embedded ? null : OnPath();
        return path is not null && await VersionOfAsync(path) >= OldestSupported ? path : null;
    }

    private static string? OnPath()
    {
        var file = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }

    private static async Task<Version?> VersionOfAsync(string path)
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            using var process = Process.Start(new ProcessStartInfo(path, "--version")
            {
                RedirectStandardOutput = true,
                RedirectStandardInput = true,
                UseShellExecute = false,
            })!;
            process.StandardInput.Close();
            var text = await process.StandardOutput.ReadToEndAsync(limit.Token);

            // "PowerShell 7.6.0" or "PowerShell 7.7.0-preview.1"
            return Version.TryParse(text.Trim().Split(' ')[^1].Split('-')[0], out var version) ? version : null;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or OperationCanceledException or IOException)
        {
            return null;
        }
    }
}
