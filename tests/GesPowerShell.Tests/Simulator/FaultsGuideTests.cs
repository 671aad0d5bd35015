using System.CommandLine;
using System.CommandLine.Help;
using System.Net;
using System.Text.RegularExpressions;
using GesPowerShell.Simulator.CommandLine;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Operations;
using GesPowerShell.Tests.Help;

namespace GesPowerShell.Tests.Simulator;

public class FaultsGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(HelpPage.Root, "docs", "simulator.md"));

    [Fact]
    public async Task Every_example_of_the_guide_is_taken_and_every_fault_has_one()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var examples = Regex.Matches(Guide, "(?s)```json\n(?<rules>.*?)```", RegexOptions.None, TimeSpan.FromSeconds(5))
            .SelectMany(block => block.Groups["rules"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        foreach (var example in examples)
        {
            var reply = await sim.AddFaultsAsync(example);
            Assert.True(reply.Status == HttpStatusCode.OK, example + " " + reply.Text);
        }

        Assert.Equal(FaultNames.All.Order(), sim.Server.Faults.All.Select(fault => fault.Rule.Action.Name).Order());
    }

    [Fact]
    public void The_guide_names_every_operation() =>
        Assert.Every(OperationDefinitions.All, operation => Assert.Contains($"`{operation.Name}`", Guide));

    [Fact]
    public void The_guide_names_every_option() =>
        Assert.Every(
        new SimulatorCommand(_ => Task.FromResult(0)).Options.Where(option => option is not (HelpOption or VersionOption)),
        option => Assert.Contains($"`{option.Name}`", Guide));
}
