using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using GesPowerShell.Simulator;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Module;

namespace GesPowerShell.Tests.Runtimes;

/// <summary>Runs the scenario program once for each runtime. The runs are concurrent, and each has its own simulator.</summary>
internal static class RuntimeProgram
{
    public const string NetFramework = "net472";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static string Folder { get; } = Path.Combine(Tree.Root, "tests", "GesPowerShell.Runtimes");

    /// <summary>The available runtimes: those that the build restores, and Mono when it is installed.</summary>
    public static IReadOnlyList<string> Runtimes { get; } =
        [.. new[] { "net8.0", "net9.0", NetFramework }.Where(runtime => runtime != NetFramework || HasMono())];

    private static readonly Lazy<Dictionary<string, Task<ProcessResult>>> Results = new(
        () => Runtimes.ToDictionary(runtime => runtime, RunAsync));

    public static Task<ProcessResult> ResultAsync(string runtime) => Results.Value[runtime];

    private static async Task<ProcessResult> RunAsync(string runtime)
    {
        await using var server = await SimulatorServer.StartAsync(
            new SimulatorOptions { TimeScale = 600, Graphs = 40 }, TestContext.Current.CancellationToken);
        var certificate = Path.GetTempFileName();
        try
        {
            // Mono does not support newer encryption of a certificate file.
            var bytes = OwnCertificate.Value.ExportPkcs12(Pkcs12ExportPbeParameters.Pkcs12TripleDesSha1, "password");
            await File.WriteAllBytesAsync(certificate, bytes, TestContext.Current.CancellationToken);
            var start = StartInfo(runtime);
            foreach (var argument in new[] { ModuleUnderTest.Folder, server.Address.ToString(), certificate })
            {
                start.ArgumentList.Add(argument);
            }

            return await ChildProcess.RunAsync(start, Limit);
        }
        finally
        {
            File.Delete(certificate);
        }
    }

    private static ProcessStartInfo StartInfo(string runtime)
    {
        var output = Path.Combine(Folder, "bin", Tree.Metadata("Configuration"), runtime);
        return runtime == NetFramework
            ? new ProcessStartInfo("mono", [Path.Combine(output, "GesPowerShell.Runtimes.exe")])
            : new ProcessStartInfo(Path.Combine(
                output, Tree.Metadata("RuntimeIdentifier"), "GesPowerShell.Runtimes" + (OperatingSystem.IsWindows() ? ".exe" : "")));
    }

    private static bool HasMono() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "mono.exe" : "mono")));
}
