using System.Text.RegularExpressions;
using GesPowerShell.Mutations.Building;

namespace GesPowerShell.Mutations.Running;

/// <summary>The selection of tests.</summary>
/// <param name="Classes">The full names of classes.</param>
/// <param name="Without">The full names of tests that are not run.</param>
/// <param name="StopOnFail">Whether the run ends at the first failure.</param>
internal sealed record TestSelection(IEnumerable<string> Classes, IEnumerable<string> Without, bool StopOnFail)
{
    public string[] Arguments =>
    [
        "-noLogo", "-noColor", "-maxThreads", "1", .. StopOnFail ? ["-stopOnFail"] : Array.Empty<string>(),
        .. Classes.SelectMany(name => new[] { "-class", name }), .. Without.SelectMany(name => new[] { "-method-", name }),
    ];
}

/// <summary>Runs test classes and returns the tests that failed.</summary>
internal sealed partial class TestRun(WorkTree tree)
{
    public async Task<string[]> ClassesAsync()
    {
        var result = await Command.RunAsync(tree.Tests, ["-noLogo", "-noColor", "-list", "classes"], tree.Folder, TimeSpan.FromMinutes(5));
        return [.. result.Output.Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith("GesPowerShell.", StringComparison.Ordinal))];
    }

    /// <summary>Runs classes in a new process.</summary>
    /// <returns>The tests that failed; <c>(time-out)</c> or <c>(crash)</c> when the process gave no result.</returns>
    public async Task<IReadOnlyList<string>> FailuresAsync(
        TestSelection selection, TimeSpan limit, params (string Name, string Value)[] environment) =>
        Failures(await Command.RunAsync(tree.Tests, selection.Arguments, tree.Folder, limit, environment));

    /// <summary>Runs classes in a process that has run others before.</summary>
    public static async Task<IReadOnlyList<string>> FailuresAsync(
        TestHost host, int mutation, TestSelection selection, TimeSpan limit, TimeSpan idle) =>
        Failures(await host.RunAsync(mutation, selection.Arguments, limit, idle));

    private static string[] Failures(CommandResult result)
    {
        if (result.IsTimeUp)
        {
            return ["(time-out)"];
        }

        string[] failures = [.. Failed().Matches(result.Output).Select(match => match.Groups["test"].Value).Distinct()];
        return failures.Length > 0 || result.ExitCode == 0 ? failures : ["(crash)"];
    }

    // The display name of a test with arguments has them after the name of the method.
    [GeneratedRegex(@"^\s*(?<test>GesPowerShell\.[\w.+]+).*\[FAIL\]\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Failed();
}
