using System.Globalization;
using System.Management.Automation.Language;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Help;

/// <summary>Every example of the help does what it says, against the simulator. Those that are left out here run in tests/Pester.</summary>
public class ExampleTests : RegionTest
{
    /// <summary>What PowerShell's engine alone does not have: an example that uses one of these runs in PowerShell itself.</summary>
    private static readonly Dictionary<string, string> Missing = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Select-Object"] = "is in Microsoft.PowerShell.Utility",
        ["Sort-Object"] = "is in Microsoft.PowerShell.Utility",
        ["Format-List"] = "is in Microsoft.PowerShell.Utility",
        ["Format-Table"] = "is in Microsoft.PowerShell.Utility",
        ["Export-Csv"] = "is in Microsoft.PowerShell.Utility",
        ["Import-Csv"] = "is in Microsoft.PowerShell.Utility",
        ["Set-Content"] = "is in Microsoft.PowerShell.Management",
        ["Get-Date"] = "is in Microsoft.PowerShell.Utility",
        ["Read-Host"] = "is in Microsoft.PowerShell.Utility",
        ["Get-Credential"] = "is in Microsoft.PowerShell.Security",
        ["ForEach-Object -Parallel"] = "makes runspaces that find the module by PSModulePath alone",
    };

    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (var page in HelpPage.All)
        {
            for (var index = 0; index < page.Examples.Count; index++)
            {
                if (!CommandsOf(page.Examples[index]).Any(Missing.ContainsKey))
                {
                    data.Add(page.Cmdlet, index + 1);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_run(string cmdlet, int index)
    {
        Session.Set("PSDefaultParameterValues", new System.Management.Automation.DefaultParameterDictionary
        {
            ["*-Ges*:PollIntervalSec"] = 0.02,
            ["Wait-GesJob:TimeoutSec"] = 1,
            ["Connect-Ges:Region"] = Server.Options.Region,
            ["Connect-Ges:Endpoint"] = Server.Address,
            ["Connect-Ges:ProjectId"] = Server.Options.ProjectId,
            ["Connect-Ges:AccessKey"] = Server.Options.AccessKey,
            ["Connect-Ges:SecretKey"] = Secrets.Of(Server.Options.SecretKey),
        });
        for (var answer = 0; answer < 8; answer++)
        {
            Session.Host.Answers.Enqueue(0);
        }

        var result = Run(HelpPage.Of(cmdlet).Examples[index - 1].Replace("http://127.0.0.1:8080", Server.Address.AbsoluteUri, StringComparison.Ordinal));
        result.ShouldSucceed();
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Most_examples_run_here_and_those_that_do_not_have_a_reason()
    {
        var all = HelpPage.All.Sum(page => page.Examples.Count);
        Assert.True(Examples().Count * 3 > all * 2, string.Create(CultureInfo.InvariantCulture, $"{Examples().Count} of {all}"));
        var used = HelpPage.All.SelectMany(page => page.Examples).SelectMany(CommandsOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(Missing.Keys, name => Assert.Contains(name, used));
    }

    private static IEnumerable<string> CommandsOf(string code)
    {
        var script = Parser.ParseInput(code, out _, out var errors);
        Assert.Empty(errors);
        foreach (var command in script.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>())
        {
            var name = command.GetCommandName();
            yield return command.CommandElements.Any(element => element is CommandParameterAst { ParameterName: "Parallel" }) ? name + " -Parallel" : name;
        }
    }
}
