using GesPowerShell.Playground;
using GesPowerShell.Tests.Module;

namespace GesPowerShell.Tests.Pester;

/// <summary>
/// Runs each file of tests/Pester as a test, in the PowerShell that the playground starts. The files run one after the other, and in
/// parallel with all other tests.
/// </summary>
public class PesterTests
{
    /// <summary>The time limit of a file. On a busy machine the longest file takes minutes.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(Tree.Root, "tests", "Pester"), "*.Tests.ps1")
            .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Everything_holds_in_PowerShell_itself(string file)
    {
        var result = await RunAsync(Path.Combine(Tree.Root, "tests", "Pester", file));
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    [Theory]
    [InlineData(
        "Describe 'a graph' { It 'is blue' { 'red' | Should -Be 'blue' } }",
        "a graph.is blue",
        "But was:  'red'",
        "Broken.Tests.ps1:1")]
    [InlineData("Describe 'a graph' { It 'is blue' -Skip { } ; It 'is' { } }", "Skipped: a graph.is blue")]
    [InlineData("Describe 'a graph' { }", "No Pester test was found.")]
    [InlineData("Describe 'a graph' {", "Missing closing '}'")]
    public async Task A_test_that_fails_skips_itself_or_is_not_there_fails_the_run_with_its_own_words(string tests, params string[] words)
    {
        var folder = Directory.CreateTempSubdirectory("ges-pester-");
        try
        {
            var file = Path.Combine(folder.FullName, "Broken.Tests.ps1");
            await File.WriteAllTextAsync(file, tests, TestContext.Current.CancellationToken);
            var result = await RunAsync(file);
            Assert.Equal(1, result.ExitCode);
            Assert.Every(words, word => Assert.Contains(word, result.Output + result.Error, StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<ProcessResult> RunAsync(string file)
    {
        string[] jobs = PackagedPowerShell.CanStartJobs ? [] : ["-ExcludeTag", "Job"];
        var start = PackagedPowerShell.StartInfo(
        [
            "-NoProfile", "-NonInteractive", "-File", Path.Combine(Tree.Root, "tools", "Test-Module.ps1"), "-Path", file, "-RefuseSkipped",
            "-PesterPath", Path.Combine(PackagedPowerShell.PackageFolder("pester", PesterVersion), "tools", "Pester.psd1"), .. jobs,
        ]);
        return ChildProcess.RunAsync(start, Limit);
    }

    private static string PesterVersion { get; } = Tree.Metadata("PesterVersion");
}
