using System.Diagnostics;

namespace GesPowerShell.Playground;

/// <summary>Starts the packaged PowerShell on this terminal, and leaves with its exit code.</summary>
internal static class Launcher
{
    private const string StartScript = "Start.ps1";

    public static async Task<int> RunAsync(DemoSession session, PlaygroundOptions options)
    {
        // Ctrl+C belongs to PowerShell, which gets it from the terminal as well. Without a handler this process would die of it and leave
        // PowerShell behind.
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

        // After the user's profile, whose prompt would lead to the user's own history.
        { IsPrompt: true } => ["-NoLogo", "-NoExit", "-File", Beside(StartScript)],
        _ => ["-ConfigurationFile", configuration, .. options.Rest],
    };

    /// <summary>
    /// A session configuration is what runs a script before the arguments that the user gives. It is made anew each time, because it
    /// takes absolute paths alone.
    /// </summary>
    private static string WriteConfiguration(string folder)
    {
        var path = Path.Combine(folder, "playground.pssc");
        var script = Beside(StartScript).Replace("'", "''", StringComparison.Ordinal);
        File.WriteAllText(path, $"@{{ SchemaVersion = '2.0.0.0'; GUID = '{Guid.NewGuid()}'; SessionType = 'Default'; ScriptsToProcess = '{script}' }}");
        return path;
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
