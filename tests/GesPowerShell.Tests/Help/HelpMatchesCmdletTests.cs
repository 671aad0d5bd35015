using System.Management.Automation;
using System.Reflection;

namespace GesPowerShell.Tests.Help;

public class HelpMatchesCmdletTests
{
    public static TheoryData<string> Cmdlets => [.. CmdletShape.Cmdlets.Select(CmdletShape.NameOf)];

    [Fact]
    public void Every_cmdlet_has_its_help_and_no_help_is_left_over()
    {
        var cmdlets = CmdletShape.Cmdlets.Select(CmdletShape.NameOf).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(cmdlets);
        Assert.Equal(cmdlets, HelpPage.All.Select(page => page.Cmdlet).Order(StringComparer.Ordinal));
        Assert.Equal(cmdlets, Directory.GetFiles(Path.Combine(HelpPage.Root, "docs"), "*-*.md")
            .Where(file => File.ReadLines(file).Take(2).Contains("document type: cmdlet"))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Syntax_has_the_parameter_sets_of_the_cmdlet(string cmdlet)
    {
        var type = TypeOf(cmdlet);
        Assert.Equal(
            CmdletShape.Info(type).ParameterSets.Select(set => CmdletShape.Syntax(set, type)).Order(StringComparer.Ordinal),
            HelpPage.Of(cmdlet).Syntax.Select(CmdletShape.Syntax).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Every_parameter_is_described_as_it_is(string cmdlet)
    {
        var type = TypeOf(cmdlet);
        var page = HelpPage.Of(cmdlet);
        var actual = CmdletShape.Parameters(type);
        Assert.Equal(
            actual.Select(group => group.Key).Order(StringComparer.Ordinal),
            page.Parameters.Select(HelpPage.NameOf).Order(StringComparer.Ordinal));
        Assert.Equal(
            actual.Select(group => group.Key).Order(StringComparer.Ordinal),
            page.MarkdownParameters.Order(StringComparer.Ordinal));

        foreach (var described in page.Parameters)
        {
            var name = HelpPage.NameOf(described);
            var parameter = actual[name].First();
            var aliases = parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases);
            Assert.Equal((name, aliases), (name, described.Attribute("aliases")!.Value));
            Assert.Equal((name, CmdletShape.PipelineInput(actual[name])), (name, described.Attribute("pipelineInput")!.Value));
            Assert.Equal((name, CmdletShape.HasWildcards(type, name)), (name, bool.Parse(described.Attribute("globbing")!.Value)));
            Assert.Equal((name, CmdletShape.DefaultOf(type, name)), (name, described.Element(HelpPage.DevSpace + "defaultValue")?.Value));
            Assert.Equal(
                (name, parameter.ParameterType),
                (name, TypeNamed(described.Element(HelpPage.DevSpace + "type")!.Element(HelpPage.MamlSpace + "name")!.Value)));
        }
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Help_file_was_made_from_the_page(string cmdlet)
    {
        var page = HelpPage.Of(cmdlet);
        Assert.Equal(page.MarkdownExamples, page.Examples);

        var plain = page.Markdown.Replace("`", "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var joined = string.Join(' ', plain);
        foreach (var paragraph in page.Maml.Descendants(HelpPage.MamlSpace + "para").Where(para => !string.IsNullOrEmpty(para.Value)))
        {
            Assert.Contains(paragraph.Value.ReplaceLineEndings(" "), joined, StringComparison.Ordinal);
        }
    }

    /// <summary>Get-Help -Online opens the first link of the help. Get-Command and other tools read the attribute.</summary>
    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void There_is_a_page_to_open_with_Get_Help_Online(string cmdlet)
    {
        var uri = TypeOf(cmdlet).GetCustomAttribute<CmdletAttribute>()!.HelpUri;
        Assert.StartsWith("https://", uri, StringComparison.Ordinal);
        Assert.Contains($"\nHelpUri: '{uri}'\n", HelpPage.Of(cmdlet).Markdown, StringComparison.Ordinal);
        Assert.Equal(
            uri,
            HelpPage.Of(cmdlet).Maml.Descendants(HelpPage.MamlSpace + "navigationLink").First().Element(HelpPage.MamlSpace + "uri")!.Value);
    }

    [Fact]
    public void Help_file_has_no_leftovers_of_its_making()
    {
        var texts = HelpPage.All.SelectMany(page => page.Maml.DescendantNodes().OfType<System.Xml.Linq.XText>());
        foreach (var text in texts.Select(text => text.Value))
        {
            Assert.DoesNotContain("\u0080", text, StringComparison.Ordinal);
            Assert.DoesNotContain("```", text, StringComparison.Ordinal);
            Assert.DoesNotContain("**", text, StringComparison.Ordinal);
            Assert.DoesNotContain("](", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        }

        foreach (var paragraph in HelpPage.All.SelectMany(page => page.Maml.Descendants(HelpPage.MamlSpace + "para")))
        {
            Assert.DoesNotContain('`', paragraph.Value);
        }
    }

    [Fact]
    public void Help_file_is_UTF8_without_BOM_and_with_LF()
    {
        var bytes = File.ReadAllBytes(HelpPage.MamlFile);
        Assert.Equal((byte)'<', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
    }

    private static Type TypeOf(string cmdlet) => CmdletShape.Cmdlets.Single(type => CmdletShape.NameOf(type) == cmdlet);

    private static Type TypeNamed(string name) => LanguagePrimitives.ConvertTo<Type>(name);
}
