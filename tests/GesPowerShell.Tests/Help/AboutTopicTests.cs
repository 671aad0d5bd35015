using System.Text.RegularExpressions;

namespace GesPowerShell.Tests.Help;

public class AboutTopicTests
{
    private static readonly Regex ErrorId = new(
        @"""(?<id>[A-Z][A-Za-z]+)"",\s*(GesErrorKind|kind)|Id = ""(?<id>[A-Z][A-Za-z]+)"";|=> [A-Z][A-Za-z]+\(\s*""(?<id>[A-Z][A-Za-z]+)"",", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    private static readonly Regex Described = new(@"^      (?<ids>[A-Z][A-Za-z]+(, [A-Z][A-Za-z]+)*)( |$)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, TimeSpan.FromSeconds(5));

    private static readonly Regex Variable = new(@"""(HUAWEICLOUD_SDK|HW)_[A-Z_]+""", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    private static string Text => File.ReadAllText(HelpPage.AboutFile);

    public static TheoryData<string> Topics => [.. AboutTopic.All.Select(topic => topic.Name)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void About_topic_has_the_parts_of_one_in_80_columns(string topic)
    {
        var file = Path.Combine(Path.GetDirectoryName(HelpPage.AboutFile)!, topic + ".help.txt");
        var text = File.ReadAllText(file);
        Assert.All(
            ["TOPIC", "SHORT DESCRIPTION", "LONG DESCRIPTION", "EXAMPLES", "SEE ALSO"],
            part => Assert.Contains(part + "\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal));
        Assert.All(File.ReadLines(file), line => Assert.True(line.Length <= 80, line));
        Assert.All(text, letter => Assert.True(char.IsAscii(letter), "Windows PowerShell reads this file as ANSI."));
    }

    [Fact]
    public void About_topic_names_every_cmdlet() =>
        Assert.All(CmdletShape.Cmdlets.Select(CmdletShape.NameOf), name => Assert.Contains(name, Text, StringComparison.Ordinal));

    [Fact]
    public void Authentication_topic_names_every_way_in_and_every_variable()
    {
        var text = File.ReadAllText(HelpPage.AuthenticationFile);
        var elsewhere = new[] { "PassThru", "TimeoutSec", "Proxy", "ProxyCredential" };
        var ways = CmdletShape.Parameters(typeof(Commands.ConnectGesCommand)).Select(group => group.Key).Except(elsewhere).Select(name => "-" + name);
        var configuration = Path.Combine(HelpPage.Root, "src", "GesPowerShell.Client", "Configuration");
        var variables = Directory.GetFiles(configuration, "*.cs").SelectMany(file => Variable.Matches(File.ReadAllText(file))).Select(match => match.Value.Trim('"'));
        Assert.All(ways.Concat(variables), name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    /// <summary>The ids are read from the source and from the table of codes: no list of them exists anywhere else.</summary>
    [Fact]
    public void About_topic_says_what_to_do_about_every_error_and_about_no_other()
    {
        var errors = Path.Combine(HelpPage.Root, "src", "GesPowerShell.Model", "Errors");
        var ids = Directory.GetFiles(errors, "GesErrors*.cs")
            .SelectMany(file => ErrorId.Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["id"].Value)
            .Concat(ServiceCodes.All.Select(code => code.ErrorId))
            .Where(id => id != "OutcomeUnknown")
            .Concat(ChangeSemantics.All.Select(row => row.Operation + "OutcomeUnknown"))
            .ToHashSet();
        Assert.True(ids.Count > 30);
        var described = Described.Matches(File.ReadAllText(HelpPage.ErrorsFile).ReplaceLineEndings("\n")).SelectMany(match => match.Groups["ids"].Value.Split(", ")).ToHashSet();
        Assert.Equal(ids.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }
}
