using System.Text.RegularExpressions;
using GesPowerShell.Mutations.Building;

namespace GesPowerShell.Mutations.Running;

/// <summary>Runs test classes in a process of their own.</summary>
internal sealed partial class TestRun(WorkTree tree)
{
    public async Task<string[]> ClassesAsync()
    {
        var result = await Command.RunAsync(tree.Tests, ["-noLogo", "-noColor", "-list", "classes"], tree.Folder, TimeSpan.FromMinutes(5));
        return [.. result.Output.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.StartsWith("GesPowerShell.", StringComparison.Ordinal))];
    }

    /// <returns>The tests that failed; <c>(time-out)</c> or <c>(crash)</c> where the process gave no result.</returns>
    public async Task<IReadOnlyList<string>> FailuresAsync(
        IEnumerable<string> classes, IEnumerable<string> without, bool stopOnFail, TimeSpan limit, params (string Name, string Value)[] environment)
    {
        string[] arguments =
        [
            "-noLogo", "-noColor", "-maxThreads", "1", .. stopOnFail ? ["-stopOnFail"] : Array.Empty<string>(),
            .. classes.SelectMany(name => new[] { "-class", name }), .. without.SelectMany(name => new[] { "-method-", name }),
        ];
        var result = await Command.RunAsync(tree.Tests, arguments, tree.Folder, limit, environment);
        if (result.IsTimeUp)
        {
            return ["(time-out)"];
        }

        string[] failures = [.. Failed().Matches(result.Output).Select(match => match.Groups["test"].Value).Distinct()];
        return failures.Length > 0 || result.ExitCode == 0 ? failures : ["(crash)"];
    }

    // The display name of a test with arguments goes on after its method's name.
    [GeneratedRegex(@"^\s*(?<test>GesPowerShell\.[\w.+]+).*\[FAIL\]\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Failed();
}
