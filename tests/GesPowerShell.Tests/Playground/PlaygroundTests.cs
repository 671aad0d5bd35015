using System.Diagnostics;
using GesPowerShell.Playground;
using GesPowerShell.Simulator;

namespace GesPowerShell.Tests.Playground;

public class PlaygroundTests
{
    /// <summary>At these time scales a restart ends before the first poll at the default interval.</summary>
    [Theory]
    [InlineData("600")]
    [InlineData("100000")]
    public async Task The_tour_lists_stops_restarts_and_shows_the_jobs_without_waiting_for_what_is_over(string timeScale)
    {
        var result = await PlaygroundProcess.RunAsync("-TimeScale", timeScale, "-Demo");

        Assert.Empty(result.Error);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(4, result.Lines.Count(l => l.StartsWith("PS ges> ", StringComparison.Ordinal)));
        var words = string.Join(' ', result.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("fraud_demo Running", words);
        Assert.Contains("fraud_demo Stop Success", words);
        Assert.Contains("social_net Restart Success", words);
        Assert.Every(result.Lines, l => Assert.True(l.Length <= 120, l));
        Assert.DoesNotContain('\e', result.Output);
    }

    /// <summary>When the restart is not seen, the job is polled for a minute, which takes thousands of requests.</summary>
    [Fact]
    public async Task A_restart_that_lasts_a_millisecond_is_seen_to_move()
    {
        var result = await PlaygroundProcess.RunAsync(
            "-TimeScale", "245000", "-NoProfile", "-Command",
            """
            (Restart-GesGraph fraud_demo -Wait -Confirm:$false).Status
            (Invoke-RestMethod "$env:HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_4/_simulator/requests").requests.Count
            """);

        Assert.Equal("Success", result.Lines[0]);
        Assert.InRange(int.Parse(result.Lines[1]), 3, 500);
    }

    [Fact]
    public async Task It_is_a_complete_PowerShell()
    {
        var result = await PlaygroundProcess.RunAsync(
            "-Graphs", "23", "-NoProfile", "-Command",
            """
            $PSVersionTable.PSVersion.ToString()
            (Get-Module -ListAvailable PSReadLine, Microsoft.PowerShell.ThreadJob, Microsoft.PowerShell.PSResourceGet).Count
            (Get-GesGraph | ConvertTo-Json -Depth 5 | ConvertFrom-Json).Count
            (Get-GesGraph fraud_demo | Select-Object Name, Size | ConvertTo-Csv)[1]
            $c = Get-GesConnection
            (1..3 | ForEach-Object -Parallel { (Get-GesGraph -Connection $using:c).Count }) -join ' '
            (Start-ThreadJob { (Get-GesGraph -Connection $using:c).Count } | Receive-Job -Wait)
            """);

        Assert.Empty(result.Error);
        var engine = FileVersionInfo.GetVersionInfo(typeof(System.Management.Automation.PSObject).Assembly.Location);
        Assert.Equal(
            [engine.ProductVersion!.Split(' ')[0], "3", "23", "\"fraud_demo\",\"1M\"", "23 23 23", "23"],
            result.Lines);
    }

    [Fact]
    public async Task Nothing_in_it_reaches_the_real_cloud_its_jobs_neither()
    {
        const string Names = "Get-ChildItem Env:HUAWEICLOUD_SDK_*, Env:HW_*, Env:*ges* | ForEach-Object { $_.Name + '=' + $_.Value }";
        var script = PackagedPowerShell.CanStartJobs
            ? $"{Names}; Start-Job {{ {Names}; (Stop-GesGraph fraud_demo).Status }} | Receive-Job -Wait"
            : $"{Names}; (Stop-GesGraph fraud_demo).Status";
        var result = await PlaygroundProcess.RunScriptAsync(
            script,
            ("HUAWEICLOUD_SDK_AK", "REAL"), ("HUAWEICLOUD_SDK_SK", "REAL"), ("HUAWEICLOUD_SDK_SECURITY_TOKEN", "REAL"),
            ("HUAWEICLOUD_SDK_CREDENTIALS_FILE", "REAL"), ("HUAWEICLOUD_SDK_REGION_GES_CN_SOUTH_1", "https://REAL"),
            ("HW_SECRET_KEY", "REAL"), ("HW_REGION_NAME", "REAL"));

        Assert.Empty(result.Error);
        Assert.DoesNotContain("REAL", result.Output);
        Assert.Equal("Pending", result.Lines[^1]);
    }

    [Fact]
    public async Task The_secret_is_not_on_the_command_line()
    {
        var result = await PlaygroundProcess.RunScriptAsync("[Environment]::CommandLine; $env:HUAWEICLOUD_SDK_SK");

        Assert.Contains("pwsh.dll", result.Output);
        Assert.Equal(2, result.Output.Split(new SimulatorOptions().SecretKey).Length);
    }

    [Fact]
    public async Task A_restart_that_cannot_ask_names_the_way_out()
    {
        var result = await PlaygroundProcess.RunScriptAsync("Restart-GesGraph fraud_demo");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("-Confirm:$false", result.Error);
    }
}
