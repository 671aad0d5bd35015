using System.Management.Automation;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Help;

/// <summary>What the topics advise works as it stands there. What the engine alone cannot run, tests/Pester does.</summary>
public class AboutExampleTests : RegionTest
{
    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (var topic in AboutTopic.All)
        {
            for (var index = 0; index < topic.Examples.Count; index++)
            {
                if (AboutTopic.RunsInEngine(topic.Examples[index]))
                {
                    data.Add(topic.Name, index + 1);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_run(string topic, int index)
    {
        Session.Set("PSDefaultParameterValues", new DefaultParameterDictionary
        {
            ["*-Ges*:PollIntervalSec"] = 0.02,
            ["Connect-Ges:Region"] = Server.Options.Region,
            ["Connect-Ges:Endpoint"] = Server.Address,
            ["Connect-Ges:ProjectId"] = Server.Options.ProjectId,
            ["Connect-Ges:AccessKey"] = Server.Options.AccessKey,
            ["Connect-Ges:SecretKey"] = Secrets.Of(Server.Options.SecretKey),
        });

        // The import that runs at first takes half a day.
        Server.Clock.Advance(TimeSpan.FromDays(1));
        var code = AboutTopic.All.Single(one => one.Name == topic).Examples[index - 1]
            .Replace("http://127.0.0.1:8080", Server.Address.AbsoluteUri, StringComparison.Ordinal);
        var result = Run(code).ShouldSucceed();
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Every_topic_but_the_one_about_credentials_has_examples_that_run_here() => Assert.Equal(
        AboutTopic.All.Select(topic => topic.Name).Where(name => name != "about_GesAuthentication"),
        Examples().Select(row => row.Data.Item1).Distinct().Where(name => name != "about_GesAuthentication"));

    [Fact]
    public void What_is_not_for_PowerShell_is_still_shown_somewhere() => Assert.All(
        AboutTopic.NotPowerShell,
        start => Assert.Contains(AboutTopic.All.SelectMany(topic => topic.Blocks), block => block.StartsWith(start, StringComparison.Ordinal)));
}
