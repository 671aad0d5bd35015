namespace GesPowerShell.Tests.Playground;

/// <summary>The playground handles arguments, standard input and exit codes as pwsh does.</summary>
public class ExitCodeTests
{
    [Theory]
    [InlineData("exit 5", 5)]
    [InlineData("throw 'no'", 1)]
    [InlineData("1; Get-GesGraph no_such_graph", 1)]
    [InlineData("Get-GesGraph no_such_graph; 'went on'", 0)]
    public async Task A_command_leaves_with_the_code_that_pwsh_gives_it(string script, int code) =>
        Assert.Equal(code, (await PlaygroundProcess.RunScriptAsync(script)).ExitCode);

    [Fact]
    public async Task A_file_gets_its_arguments_and_leaves_with_its_own_code()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.ps1");
        await File.WriteAllTextAsync(
            path, "param($What, $Tag) \"$What|$Tag|$((Get-GesConnection).Region)\"; exit 7", TestContext.Current.CancellationToken);
        try
        {
            var result = await PlaygroundProcess.RunAsync("-NoProfile", "-File", path, "it's @y", "-Tag", "-Demo");

            Assert.Equal(7, result.ExitCode);
            Assert.Equal(["it's @y|-Demo|cn-north-4"], result.Lines);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Standard_input_is_a_script_where_pwsh_takes_it_for_one()
    {
        var result = await PlaygroundProcess.RunAsync("(Get-GesGraph).Count\nexit 3\n", ["-NoProfile", "-Command", "-"], ("TERM", "dumb"));

        Assert.Equal(["8"], result.Lines);
        Assert.Equal(3, result.ExitCode);
    }

    [Fact]
    public async Task A_bad_option_of_its_own_is_one_line_and_code_2()
    {
        var result = await PlaygroundProcess.RunAsync("-Graphs", "many");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("-Graphs needs a whole number from 0 to 10000, not 'many'.", result.Error.Trim());
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task A_bad_option_of_pwsh_is_refused_by_pwsh()
    {
        var result = await PlaygroundProcess.RunAsync("-Bogus");

        Assert.Equal(64, result.ExitCode);
        Assert.Contains("-Bogus", result.Error);
    }
}
