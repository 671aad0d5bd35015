using System.Diagnostics;
using GesPowerShell.Simulator;

namespace GesPowerShell.Tests.Module;

/// <summary>Runs <see cref="BareHost"/> in a new process.</summary>
internal static class BareHostProcess
{
    /// <summary>Connects with the keys in the environment variables, as an unattended script does.</summary>
    public const string Connect = "Connect-Ges -Region $env:TEST_REGION -Endpoint $env:TEST_ENDPOINT -ProjectId $env:TEST_PROJECT";

    /// <summary>Runs a script and returns its lines. <c>$env:TEST_MODULE</c> is the path of the manifest.</summary>
    public static async Task<string[]> RunAsync(
        string script, SimulatorServer? server = null, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            ArgumentList = { typeof(BareHostProcess).Assembly.Location, "--host", script },
        };
        (string, string)[] all = [("TEST_MODULE", ModuleUnderTest.Manifest), .. Of(server), .. variables];
        foreach (var (name, value) in all)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal("", await error);
            return (await output).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static IEnumerable<(string, string)> Of(SimulatorServer? server) => server is null
        ? []
        :
        [
            ("TEST_ENDPOINT", server.Address.ToString()),
            ("TEST_REGION", server.Options.Region),
            ("TEST_PROJECT", server.Options.ProjectId),
            ("HUAWEICLOUD_SDK_AK", server.Options.AccessKey),
            ("HUAWEICLOUD_SDK_SK", server.Options.SecretKey),
        ];
}
