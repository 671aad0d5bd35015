namespace GesPowerShell.Tests.Playground;

public class PlaygroundTests
{
    [Fact]
    public async Task The_tour_lists_stops_restarts_and_shows_the_jobs()
    {
        var result = await PlaygroundProcess.RunAsync("-TimeScale", "600", "-Demo");

        Assert.Empty(result.Error);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(4, result.Lines.Count(l => l.StartsWith("PS ges> ", StringComparison.Ordinal)));
        Assert.Contains("fraud_demo Running", Words(result));
        Assert.Contains("fraud_demo Stop Success", Words(result));
        Assert.Contains("social_net Restart Success", Words(result));
        Assert.All(result.Lines, l => Assert.True(l.Length <= 120, l));
    }

    [Fact]
    public async Task The_number_of_graphs_can_be_chosen()
    {
        var result = await PlaygroundProcess.RunAsync("-Graphs", "23", "-Command", "(Get-GesGraph | Measure-Object).Count");

        Assert.Equal(["23"], result.Lines);
    }

    [Fact]
    public async Task A_script_can_import_the_module_by_its_name()
    {
        var result = await PlaygroundProcess.RunScriptAsync("Import-Module GesPowerShell -ErrorAction Stop; Connect-Ges; (Get-GesGraph | Measure-Object).Count");

        Assert.Empty(result.Error);
        Assert.Equal(["8"], result.Lines);
    }

    [Fact]
    public async Task A_credential_of_the_real_cloud_is_out_of_reach()
    {
        var result = await PlaygroundProcess.RunAsync(
            "",
            ["-Engine", "embedded", "-Command", "\"$env:HUAWEICLOUD_SDK_AK|$env:HUAWEICLOUD_SDK_SECURITY_TOKEN|$env:HW_SECRET_KEY\""],
            ("HUAWEICLOUD_SDK_AK", "REAL"),
            ("HUAWEICLOUD_SDK_SECURITY_TOKEN", "REAL"), ("HW_SECRET_KEY", "REAL"));

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("REAL", result.Output);
    }

    [Theory]
    [InlineData("Read-Host Name")]
    [InlineData("Read-Host -AsSecureString")]
    [InlineData("function f { [CmdletBinding(SupportsShouldProcess)] param() if ($PSCmdlet.ShouldProcess('x')) { 'done' } }; f -Confirm")]
    public async Task A_question_that_nobody_can_answer_is_an_error(string script)
    {
        var result = await PlaygroundProcess.RunScriptAsync(script);

        Assert.Empty(result.Output);
        Assert.Contains("NonInteractive", result.Error);
    }

    [Fact]
    public async Task A_restart_that_cannot_ask_names_the_way_out()
    {
        var result = await PlaygroundProcess.RunScriptAsync("Restart-GesGraph fraud_demo");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("-Confirm:$false", result.Error);
    }

    [Fact]
    public async Task Output_that_is_no_terminal_has_no_escape_sequences_and_no_progress()
    {
        var result = await PlaygroundProcess.RunScriptAsync(
            "Stop-GesGraph fraud_demo -Wait; Write-Host x -ForegroundColor Red; Write-Error no");

        Assert.DoesNotContain('\e', result.Output);
        Assert.DoesNotContain('\r', result.Output.ReplaceLineEndings("\n"));
        Assert.DoesNotContain('\e', result.Error);
    }

    [Fact]
    public async Task A_command_that_the_engine_lacks_is_explained()
    {
        var result = await PlaygroundProcess.RunScriptAsync("Get-Process");

        Assert.Contains("engine without its utility modules", result.Error);
    }

    /// <summary>The output with single blanks, whatever the widths of the columns.</summary>
    private static string Words(PlaygroundResult result) =>
        string.Join(' ', result.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
