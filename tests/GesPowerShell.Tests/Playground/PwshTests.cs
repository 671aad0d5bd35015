using GesPowerShell.Simulator;

namespace GesPowerShell.Tests.Playground;

/// <summary>The same playground in a pwsh of one's own; where none is on the PATH there is nothing to test.</summary>
public class PwshTests
{
    [Theory]
    [InlineData("exit 5", 5)]
    [InlineData("throw 'no'", 1)]
    [InlineData("1; Get-Item /no/such/file", 1)]
    [InlineData("(Get-GesConnection).Region", 0)]
    public async Task A_command_leaves_with_its_own_code(string script, int code) =>
        Assert.Equal(code, (await RunAsync("", "-Command", script)).ExitCode);

    [Fact]
    public async Task Standard_input_is_run_as_a_whole_and_its_last_command_counts()
    {
        var result = await RunAsync("foreach ($i in 1..2) {\n  $i\n}\nGet-Item /no/such/file\n");

        Assert.Equal(["1", "2"], result.Lines);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task A_script_can_import_the_module_by_its_name()
    {
        var result = await RunAsync("", "-Command", "Import-Module GesPowerShell -ErrorAction Stop; Connect-Ges; (Get-GesGraph).Count");

        Assert.Empty(result.Error);
        Assert.Equal(["8"], result.Lines);
    }

    [Fact]
    public async Task The_secret_is_not_on_the_command_line()
    {
        var result = await RunAsync("", "-Command", "[Environment]::CommandLine; $env:HUAWEICLOUD_SDK_SK");

        Assert.Contains("Connect-Ges", result.Output);
        Assert.Equal(2, result.Output.Split(new SimulatorOptions().SecretKey).Length);
    }

    [Fact]
    public async Task The_tour_is_the_same()
    {
        var result = await RunAsync("", "-TimeScale", "600", "-Demo");

        Assert.Empty(result.Error);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(4, result.Lines.Count(l => l.StartsWith("PS ges> ", StringComparison.Ordinal)));
    }

    private static Task<PlaygroundResult> RunAsync(string input, params string[] arguments)
    {
        var pwsh = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Assert.SkipUnless(folders.Any(f => File.Exists(Path.Combine(f, pwsh))), "no pwsh on the PATH");
        return PlaygroundProcess.RunAsync(input, ["-Engine", "pwsh", .. arguments]);
    }
}
