using System.Diagnostics;
using GesPowerShell.Playground;
using GesPowerShell.Simulator;

namespace GesPowerShell.Tests.Ends;

/// <summary>A script in a PowerShell of its own, which is killed in the middle.</summary>
internal static class KilledProcess
{
    /// <param name="script">The script. The module is imported, and the environment leads to the region.</param>
    /// <param name="server">The region.</param>
    /// <param name="isMoment">Whether the moment has come.</param>
    /// <exception cref="InvalidOperationException">The script ended before its moment.</exception>
    public static async Task RunAsync(string script, SimulatorServer server, Func<bool> isMoment)
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
            while (!isMoment())
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
            // On Linux and macOS this is SIGKILL: the process runs nothing more, not even a finally block.
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
