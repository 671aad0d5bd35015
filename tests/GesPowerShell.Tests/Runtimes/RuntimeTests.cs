namespace GesPowerShell.Tests.Runtimes;

/// <summary>
/// The client of the built module on other runtimes. Each file of scenarios in tests/GesPowerShell.Runtimes is a test for .NET 8 and .NET
/// 9, and, when mono is on the PATH, for .NET Framework: Mono runs its assemblies on systems without it.
/// </summary>
public class RuntimeTests
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var runtime in RuntimeProgram.Runtimes)
            {
                var files = Directory.GetFiles(Path.Combine(RuntimeProgram.Folder, "Scenarios"), "*.cs");
                foreach (var file in files.Order(StringComparer.Ordinal))
                {
                    var scenarios = Path.GetFileNameWithoutExtension(file);
                    if (runtime == RuntimeProgram.NetFramework || scenarios != "ServicePoints")
                    {
                        rows.Add(runtime, scenarios);
                    }
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Everything_holds_on_the_other_runtimes(string runtime, string scenarios)
    {
        var result = await RuntimeProgram.ResultAsync(runtime);
        var lines = result.Lines
            .Where(line => line.Split(' ') is [_, var name, ..] && name.StartsWith(scenarios + ".", StringComparison.Ordinal))
            .ToList();
        Assert.True(lines.Count > 0, result.Output + result.Error);
        var failures = lines.Where(line => !line.StartsWith("passed ", StringComparison.Ordinal))
            .Select(line => line.Replace("|", "\n", StringComparison.Ordinal));
        Assert.Equal("", string.Join("\n\n", failures));
    }

    [Theory]
    [InlineData("net8.0", "ran on .NET 8.")]
    [InlineData("net9.0", "ran on .NET 9.")]
    public async Task The_scenarios_ran_on_the_runtime_that_they_are_for(string runtime, string words)
    {
        var result = await RuntimeProgram.ResultAsync(runtime);
        Assert.StartsWith(words, result.Lines[^1], StringComparison.Ordinal);
    }
}
