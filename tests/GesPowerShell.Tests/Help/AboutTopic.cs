using System.Text.RegularExpressions;

namespace GesPowerShell.Tests.Help;

/// <summary>An about topic, which is written as plain text.</summary>
internal sealed record AboutTopic(string Name, string Text)
{
    /// <summary>Beginnings of indented blocks that are not PowerShell code: files and messages.</summary>
    public static readonly string[] NotPowerShell = ["[basic]", "GES:", "Stop of graph 'fraud_demo' was refused", "HW_REGION_NAME="];

    private static readonly Regex Indented = new(@"(?<=\n\n)( {8}[^\n]*\n)+", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    public static IReadOnlyList<AboutTopic> All { get; } =
    [
        .. Directory.GetFiles(Path.GetDirectoryName(HelpPage.AboutFile)!, "about_*.help.txt")
            .Select(file => new AboutTopic(Path.GetFileName(file).Split('.')[0], File.ReadAllText(file).ReplaceLineEndings("\n")))
            .OrderBy(topic => topic.Name, StringComparer.Ordinal),
    ];

    /// <summary>The blocks that are indented by eight spaces, without the indentation.</summary>
    public IReadOnlyList<string> Blocks =>
        [.. Indented.Matches(Text).Select(match => string.Join('\n', match.Value.TrimEnd().Split('\n').Select(line => line[8..])))];

    public IReadOnlyList<string> Examples => [.. Blocks.Where(block => !Array.Exists(NotPowerShell, block.StartsWith))];
}
