using System.Diagnostics;

namespace GesPowerShell.Playground;

/// <summary>Runs the packaged PowerShell on this terminal and returns its exit code.</summary>
internal static class Launcher
{
    private const string StartScript = "Start.ps1";

    public static async Task<int> RunAsync(DemoSession session, PlaygroundOptions options)
    {
        // PowerShell handles Ctrl+C, which the terminal sends to both processes. Without this handler, the playground would end and
        // PowerShell would keep running.
        Console.CancelKeyPress += (_, e) => e.Cancel = true;

        var folder = Directory.CreateTempSubdirectory("ges-playground-");
        try
        {
            var start = PackagedPowerShell.StartInfo(Arguments(options, WriteConfiguration(folder.FullName)));
            session.Apply(start.Environment);
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Arguments(PlaygroundOptions options, string configuration) => options switch
    {
        { Demo: true } => ["-NoLogo", "-NoProfile", "-ConfigurationFile", configuration, "-File", Beside("Tour.ps1")],

        // The start script runs after the user's profile, which could select the user's own history.
        { IsPrompt: true } => ["-NoLogo", "-NoExit", "-File", Beside(StartScript)],
        _ => ["-ConfigurationFile", configuration, .. options.Rest],
    };

    /// <summary>
    /// Writes a session configuration, which runs a script before the user's arguments. It is written at each start, since it needs
    /// absolute paths.
    /// </summary>
    private static string WriteConfiguration(string folder)
    {
        var path = Path.Combine(folder, "playground.pssc");
        var script = Beside(StartScript).Replace("'", "''", StringComparison.Ordinal);
        File.WriteAllText(
            path, $"@{{ SchemaVersion = '2.0.0.0'; GUID = '{Guid.NewGuid()}'; SessionType = 'Default'; ScriptsToProcess = '{script}' }}");
        return path;
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
