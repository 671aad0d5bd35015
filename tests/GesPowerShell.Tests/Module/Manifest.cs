using System.Collections;
using System.Management.Automation.Language;

namespace GesPowerShell.Tests.Module;

/// <summary>The manifest of the module, parsed without being run.</summary>
internal static class Manifest
{
    public static Hashtable Data { get; } = Read();

    public static Version Version { get; } = new((string)Data["ModuleVersion"]!);

    public static IReadOnlyList<string> CmdletsToExport { get; } = Strings("CmdletsToExport");

    public static IReadOnlyList<string> Strings(string key) => [.. ((IEnumerable)Data[key]!).Cast<string>()];

    private static Hashtable Read()
    {
        var script = Parser.ParseFile(ModuleUnderTest.Manifest, out _, out var errors);
        Assert.Empty(errors);
        var statement = Assert.Single(script.EndBlock.Statements);
        var element = Assert.Single(Assert.IsType<PipelineAst>(statement).PipelineElements);
        return (Hashtable)Assert.IsType<HashtableAst>(Assert.IsType<CommandExpressionAst>(element).Expression).SafeGetValue();
    }
}
