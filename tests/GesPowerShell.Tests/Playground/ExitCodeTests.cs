namespace GesPowerShell.Tests.Playground;

public class ExitCodeTests
{
    [Theory]
    [InlineData("1", 0)]
    [InlineData("exit 5", 5)]
    [InlineData("throw 'no'", 1)]
    [InlineData("if (", 1)]
    [InlineData("1; Write-Error no", 1)]
    [InlineData("Write-Error no; 1", 0)]
    [InlineData("Get-GesGraph no_such_graph", 1)]
    [InlineData("$ErrorActionPreference = 'Stop'; Get-GesGraph no_such_graph; 'not reached'", 1)]
    public async Task A_command_leaves_with_the_code_that_pwsh_gives_it(string script, int code)
    {
        var result = await PlaygroundProcess.RunScriptAsync(script);

        Assert.Equal(code, result.ExitCode);
        Assert.DoesNotContain("not reached", result.Output);
    }

    [Theory]
    [InlineData("it's -Tag x", 0, "it's|x")]
    [InlineData("exit", 7, "exit|")]
    [InlineData("throw", 1, "throw|")]
    [InlineData("error", 0, "error|")]
    [InlineData("wrong", 1, "wrong|")]
    public async Task A_file_gets_its_arguments_and_leaves_with_its_own_code(string arguments, int code, string line)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.ps1");
        await File.WriteAllTextAsync(
            path,
            """
            [CmdletBinding()]
            param($What, $Tag)
            "$What|$Tag"
            if ($What -eq 'exit') { exit 7 }
            if ($What -eq 'throw') { throw 'no' }
            if ($What -eq 'error') { Write-Error 'no' }
            if ($What -eq 'wrong') { $ErrorActionPreference = 'Stop'; Get-GesGraph -NoSuchParameter 1 }
            """,
            TestContext.Current.CancellationToken);
        try
        {
            var result = await PlaygroundProcess.RunAsync(["-File", path, .. arguments.Split(' ')]);

            Assert.Equal(code, result.ExitCode);
            Assert.Equal([line], result.Lines);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_script_on_standard_input_is_run_as_a_whole()
    {
        var result = await PlaygroundProcess.RunAsync("foreach ($i in 1..2) {\n  $i\n}\nexit 3\n", ["-Engine", "embedded"]);

        Assert.Equal(["1", "2"], result.Lines);
        Assert.Equal(3, result.ExitCode);
    }

    [Theory]
    [InlineData("'-Bogus' is not an option of the playground; -Help lists them.", "-Bogus")]
    [InlineData("-Graphs needs a whole number from 0 to 10000, not 'many'.", "-Graphs", "many")]
    [InlineData("-TimeScale needs a number above 0, not '0'.", "-TimeScale", "0")]
    [InlineData("-Engine needs pwsh or embedded, not 'bash'.", "-Engine", "bash")]
    [InlineData("-File needs the path of a script.", "-File")]
    [InlineData("-File: there is no file 'nowhere.ps1'.", "-File", "nowhere.ps1")]
    [InlineData("-Command needs a script.", "-Command")]
    public async Task A_bad_option_is_one_line_and_code_2(string line, params string[] arguments)
    {
        var result = await PlaygroundProcess.RunAsync(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(line, result.Error.Trim());
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Pwsh_that_is_asked_for_and_missing_is_a_bad_option()
    {
        var result = await PlaygroundProcess.RunAsync("", ["-Engine", "pwsh"], ("PATH", Path.GetTempPath()));

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("-Engine pwsh: there is no pwsh 7.4", result.Error);
    }
}
