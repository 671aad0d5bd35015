using System.Collections;
using System.Management.Automation;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Help;

/// <summary>The help of the module in Get-Help.</summary>
public sealed class GetHelpTests : IDisposable
{
    private readonly PowerShellSession _session = new();

    public static TheoryData<string> Cmdlets => HelpMatchesCmdletTests.Cmdlets;

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Get_Help_tells_what_a_cmdlet_does_takes_and_returns(string cmdlet)
    {
        var help = Help($"Get-Help {cmdlet} -Full");
        Assert.EndsWith(".", Text(help, "Synopsis"), StringComparison.Ordinal);
        Assert.DoesNotContain("[<CommonParameters>]", Text(help, "Synopsis"), StringComparison.Ordinal);
        Assert.True(Text(help, "description").Length > 100);
        Assert.NotEmpty(Items(Property(help, "inputTypes"), "inputType"));
        Assert.NotEmpty(Items(Property(help, "returnValues"), "returnValue"));
        Assert.NotEmpty(Items(Property(Property(help, "alertSet"), "alert"), null));
        Assert.True(Items(Property(help, "relatedLinks"), "navigationLink").Count >= 2);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Get_Help_shows_two_examples_or_more_with_code_and_explanation(string cmdlet)
    {
        var examples = Items(Property(Help($"Get-Help {cmdlet} -Examples"), "examples"), "example");
        Assert.True(examples.Count >= 2);
        foreach (var example in examples)
        {
            Assert.Matches(@"Example \d+: \w", Text(example, "title"));
            Assert.Contains(cmdlet, Text(example, "code"), StringComparison.Ordinal);
            Assert.NotEqual("", Text(example, "remarks"));
        }
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Get_Help_describes_every_parameter(string cmdlet)
    {
        var parameters = CmdletShape.Own(CmdletShape.Info(CmdletShape.Cmdlets.Single(type => CmdletShape.NameOf(type) == cmdlet))
            .ParameterSets.SelectMany(set => set.Parameters)).Select(parameter => parameter.Name).Distinct().ToList();
        foreach (var parameter in parameters)
        {
            var help = Help($"Get-Help {cmdlet} -Parameter {parameter}");
            Assert.Equal(parameter, Text(help, "name"));
            Assert.EndsWith(".", Text(help, "description"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(AboutTopicTests.Topics), MemberType = typeof(AboutTopicTests))]
    public void Get_Help_shows_the_about_topic(string topic)
    {
        var result = _session.Run("Get-Help " + topic);
        result.ShouldSucceed();
        Assert.Contains("SHORT DESCRIPTION", Assert.Single(result.Output)!.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _session.Dispose();

    private PSObject Help(string script) => PSObject.AsPSObject(Assert.Single(_session.Run(script).ShouldSucceed().Output)!);

    private static PSObject? Property(PSObject? of, string name) =>
        of?.Properties[name]?.Value is { } value ? PSObject.AsPSObject(value) : null;

    private static IReadOnlyList<PSObject> Items(PSObject? of, string? name)
    {
        var value = name is null ? of : Property(of, name);
        return value is null ? []
            : value.BaseObject is IEnumerable many and not string ? [.. many.Cast<object>().Select(PSObject.AsPSObject)]
            : [value];
    }

    /// <summary>Returns the text of a property that is a string or a list of paragraphs.</summary>
    private static string Text(PSObject of, string name) => string.Join(
        '\n', Items(Property(of, name), null).Select(item => item.Properties["Text"]?.Value as string ?? item.ToString())).Trim();
}
