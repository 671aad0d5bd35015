using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GesPowerShell.Tests.Help;

/// <summary>The help of a cmdlet: the MAML in the built module and the Markdown in docs/.</summary>
internal sealed record HelpPage(string Cmdlet, XElement Maml)
{
    public static readonly XNamespace MamlSpace = "http://schemas.microsoft.com/maml/2004/10";
    public static readonly XNamespace CommandSpace = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    public static readonly XNamespace DevSpace = "http://schemas.microsoft.com/maml/dev/2004/10";

    private static readonly Regex CodeBlock = new(@"^```powershell\n(?<code>.*?)\n```$", Options, TimeSpan.FromSeconds(5));
    private static readonly Regex ParameterHeading = new(@"^### -(?<name>\w+)$", Options, TimeSpan.FromSeconds(5));

    private const RegexOptions Options = RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture;

    public static string Root { get; } = Path.GetFullPath(Path.Combine(ModuleUnderTest.Folder, "..", ".."));

    public static string MamlFile { get; } = Path.Combine(ModuleUnderTest.Folder, "en-US", "GesPowerShell.dll-Help.xml");

    public static string AboutFile { get; } = Path.Combine(ModuleUnderTest.Folder, "en-US", "about_GesPowerShell.help.txt");

    public static string AuthenticationFile { get; } = Path.Combine(ModuleUnderTest.Folder, "en-US", "about_GesAuthentication.help.txt");

    public static string ErrorsFile { get; } = Path.Combine(ModuleUnderTest.Folder, "en-US", "about_GesErrors.help.txt");

    public static IReadOnlyList<HelpPage> All { get; } =
    [
        .. XDocument.Load(MamlFile).Root!.Elements(CommandSpace + "command")
            .Select(command => new HelpPage(command.Element(CommandSpace + "details")!.Element(CommandSpace + "name")!.Value, command)),
    ];

    public static HelpPage Of(string cmdlet) => All.Single(page => page.Cmdlet == cmdlet);

    public string MarkdownFile => Path.Combine(Root, "docs", Cmdlet + ".md");

    public string Markdown => File.ReadAllText(MarkdownFile).ReplaceLineEndings("\n");

    public IReadOnlyList<string> MarkdownParameters => [.. ParameterHeading.Matches(Markdown).Select(match => match.Groups["name"].Value)];

    public IReadOnlyList<string> MarkdownExamples => [.. CodeBlock.Matches(Markdown).Select(match => match.Groups["code"].Value)];

    /// <summary>The code of the examples.</summary>
    public IReadOnlyList<string> Examples =>
        [.. Maml.Descendants(CommandSpace + "example")
            .Select(example => example.Element(DevSpace + "code")!.Value.ReplaceLineEndings("\n"))];

    public IReadOnlyList<XElement> Parameters => [.. Maml.Element(CommandSpace + "parameters")!.Elements(CommandSpace + "parameter")];

    public IReadOnlyList<XElement> Syntax => [.. Maml.Element(CommandSpace + "syntax")!.Elements(CommandSpace + "syntaxItem")];

    public static string NameOf(XElement parameter) => parameter.Element(MamlSpace + "name")!.Value;
}
