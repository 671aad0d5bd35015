using System.Diagnostics;
using System.Reflection;

namespace GesPowerShell.Tests.Playground;

/// <summary>The built playground as a child, as its users run it; without a terminal.</summary>
internal static class PlaygroundProcess
{
    private static readonly string Program = Path.GetFullPath(
        typeof(PlaygroundProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Playground").Value!);

    /// <summary>On the embedded engine, which is there on every machine.</summary>
    public static Task<PlaygroundResult> RunAsync(params string[] arguments) => RunAsync("", ["-Engine", "embedded", .. arguments]);

    public static Task<PlaygroundResult> RunScriptAsync(string script) => RunAsync("-Command", script);

    public static async Task<PlaygroundResult> RunAsync(
        string input, string[] arguments, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        using var process = Process.Start(start)!;
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}

internal sealed record PlaygroundResult(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
