using System.Text.RegularExpressions;
using GesPowerShell.Tests.Module;

namespace GesPowerShell.Tests.Help;

public class AboutTopicTests
{
    private static readonly Regex Described = new(
        @"^      (?<ids>[A-Z][A-Za-z]+(, [A-Z][A-Za-z]+)*)( |$)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        TimeSpan.FromSeconds(5));

    private static string Text => File.ReadAllText(HelpPage.AboutFile);

    public static TheoryData<string> Topics => [.. AboutTopic.All.Select(topic => topic.Name)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void About_topic_has_the_parts_of_one_in_80_columns(string topic)
    {
        var file = Path.Combine(Path.GetDirectoryName(HelpPage.AboutFile)!, topic + ".help.txt");
        var text = File.ReadAllText(file);
        Assert.Every(
            ["TOPIC", "SHORT DESCRIPTION", "LONG DESCRIPTION", "EXAMPLES", "SEE ALSO"],
            part => Assert.Contains(part + "\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal));
        Assert.Every(File.ReadLines(file), line => Assert.True(line.Length <= 80, line));
        Assert.Every(text, letter => Assert.True(char.IsAscii(letter), "Windows PowerShell reads this file as ANSI."));
    }

    [Fact]
    public void About_topic_says_of_every_cmdlet_what_it_does() => Assert.Every(
        CmdletShape.Cmdlets.Select(CmdletShape.NameOf),
        name => Assert.Contains(Text.Split('\n'), line => line.StartsWith($"      {name} ", StringComparison.Ordinal) && line.Length > 34));

    [Fact]
    public void Authentication_topic_names_every_way_in_and_every_variable()
    {
        var text = File.ReadAllText(HelpPage.AuthenticationFile);
        var elsewhere = new[] { "PassThru", "TimeoutSec", "Proxy", "ProxyCredential" };
        var ways = CmdletShape.Parameters(typeof(Commands.ConnectGesCommand))
            .Select(group => group.Key).Except(elsewhere).Select(name => "-" + name);
        Assert.Every(ways, name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.Every(
            Literals.Of(typeof(GesPowerShell.Client.Configuration.Endpoints).Assembly).Where(IsVariable),
            name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    [Fact]
    public void About_topic_says_what_to_do_about_every_error_and_about_no_other()
    {
        var described = Described.Matches(File.ReadAllText(HelpPage.ErrorsFile).ReplaceLineEndings("\n"))
            .SelectMany(match => match.Groups["ids"].Value.Split(", ")).ToHashSet();
        Assert.Equal(EveryError.Ids.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    private static bool IsVariable(string text) =>
        text.StartsWith("HUAWEICLOUD_SDK_", StringComparison.Ordinal) || text.StartsWith("HW_", StringComparison.Ordinal);
}
