using System.Diagnostics;
using GesPowerShell.Playground;
using GesPowerShell.Simulator;

namespace GesPowerShell.Tests.Ends;

/// <summary>Runs a script in a PowerShell process and kills the process.</summary>
internal static class KilledProcess
{
    /// <param name="script">The script. The module is imported, and environment variables set the region.</param>
    /// <param name="server">The region.</param>
    /// <param name="isTime">Returns whether the process is to be killed now.</param>
    /// <exception cref="InvalidOperationException">The script ended before it was to be killed.</exception>
    public static async Task RunAsync(string script, SimulatorServer server, Func<bool> isTime)
    {
        var start = PackagedPowerShell.StartInfo(
            [
                "-NoProfile", "-NonInteractive", "-Command",
                $"$ErrorActionPreference = 'Stop'; Import-Module '{ModuleUnderTest.Manifest}'; {script}",
            ]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["HW_REGION_NAME"] = server.Options.Region;
        start.Environment["HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_4"] = server.Address.AbsoluteUri;
        start.Environment["HUAWEICLOUD_SDK_PROJECT_ID"] = server.Options.ProjectId;
        start.Environment["HUAWEICLOUD_SDK_AK"] = server.Options.AccessKey;
        start.Environment["HUAWEICLOUD_SDK_SK"] = server.Options.SecretKey;
        using var process = Process.Start(start)!;
        try
        {
            while (!isTime())
            {
                if (process.HasExited)
                {
                    throw new InvalidOperationException(
                        await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync());
                }

                await Task.Delay(10, TestContext.Current.CancellationToken);
            }
        }
        finally
        {
            // On Linux and macOS this is SIGKILL: the process does not run any further code, not even a finally block.
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
