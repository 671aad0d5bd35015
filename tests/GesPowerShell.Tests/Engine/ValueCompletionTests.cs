using System.Collections;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Engine;

/// <summary>Tab completion with values of existing graphs and projects: versions, networks and project names.</summary>
public class ValueCompletionTests : RegionTest
{
    private const string All = "2.4.6 2.4.3 2.3.16 2.2.23";

    /// <summary>The graphs of the region have the versions 2.4.6, 2.4.3, 2.3.16 and 2.2.23, and social_net has 2.3.16.</summary>
    [Fact]
    public void Versions_that_are_later_than_the_one_of_a_named_graph_are_offered_newest_first()
    {
        (string Line, string Expected)[] lines =
        [
            ("Update-GesGraphVersion social_net -Version ", "2.4.6 2.4.3"),
            ("Update-GesGraphVersion SOCIAL* -Version ", "2.4.6 2.4.3"),
            ("Update-GesGraphVersion -Name social_net -Version ", "2.4.6 2.4.3"),
            ("Update-GesGraphVersion -GraphId $id -Version ", "2.4.6 2.4.3"),
            ("Update-GesGraphVersion $graph -Version ", "2.4.6 2.4.3"),
            ("Update-GesGraphVersion $row -Version ", "2.4.6 2.4.3"),
            ("Update-GesGraphVersion $named -Version ", "2.4.6 2.4.3"),
            ("Update-GesGraphVersion $table -Version ", "2.4.6 2.4.3"),
            ("Update-GesGraphVersion $both -Version ", "2.4.6 2.4.3"),
            ("Update-GesGraphVersion social_net, fraud_demo -Version ", "2.4.6 2.4.3"),
            ("Update-GesGraphVersion fraud_demo -Version ", ""),
            ("Update-GesGraphVersion social_net -Version 2.4.3", "2.4.3"),
            ("Update-GesGraphVersion nosuch -Version ", All),
            ("Update-GesGraphVersion -GraphId nosuch -Version ", All),
            ("Update-GesGraphVersion $other -Version ", All),
            ("Update-GesGraphVersion -Version ", All),
        ];
        Server.Graphs.Add(new GraphSpec { Name = "unread", DataStoreVersion = null });
        Server.Graphs.Add(new GraphSpec { Name = "odd", DataStoreVersion = "beta" });
        Session.Set("id", IdOf("social_net"));
        Session.Set("row", Rows.Of(new { GraphId = IdOf("social_net"), GraphName = "fraud_demo" }));
        Session.Set("named", Rows.Of(new { GraphName = "social_net" }));
        Session.Set("table", new Hashtable { ["GraphName"] = "social_net" });
        Session.Set("both", new object[] { Rows.Of(new { GraphName = "fraud_demo" }), new Hashtable { ["GraphId"] = IdOf("social_net") } });
        Session.Set("other", Rows.Of(new { GraphId = "nosuch", GraphName = "social_net" }));
        Session.Set("graph", Assert.Single(Run("Get-GesGraph social_net").Graphs));
        Assert.Every(lines, one => Assert.Equal(one, (one.Line, string.Join(' ', Session.Complete(one.Line)))));
    }

    [Theory]
    [InlineData(3, "VPC of net_0, net_1, net_2")]
    [InlineData(4, "VPC of net_0, net_1, net_2, …")]
    public void A_network_is_offered_with_the_graphs_that_are_in_it_the_most_used_first(int graphs, string says)
    {
        foreach (var number in Enumerable.Range(0, graphs))
        {
            Server.Graphs.Add(new GraphSpec { Name = $"net_{number}", VpcId = "vpc-many" });
        }

        Server.Graphs.Add(new GraphSpec { Name = "other", VpcId = "vpc-few" });
        Server.Graphs.Add(new GraphSpec { Name = "hostile", VpcId = "vpc-\u001b[2J" });
        Server.Graphs.Add(new GraphSpec { Name = "none", VpcId = "" });
        var offers = Session.Offers("New-GesGraph x -VpcId vpc-");
        Assert.Equal("vpc-many", offers.First(offer => offer.CompletionText is "vpc-many" or "vpc-few").CompletionText);
        Assert.Equal(says, Assert.Single(offers, offer => offer.CompletionText == "vpc-many").ToolTip);
        Assert.DoesNotContain(offers, offer => offer.CompletionText.Contains('\u001b', StringComparison.Ordinal));
        Assert.DoesNotContain(Session.Complete("New-GesGraph x -VpcId "), string.IsNullOrEmpty);
        Assert.Equal(["vpc-few"], Session.Complete("New-GesGraph x -VpcId vpc-f"));
    }

    [Fact]
    public void A_tag_is_offered_with_its_value()
    {
        Server.Graphs.Add(new GraphSpec { Name = "tagged", Tags = [new GraphTag("zone", "r&d")] });
        Assert.Equal(["'zone=r&d'"], Session.Complete("Get-GesGraph -Tag zo"));
    }

    [Theory]
    [InlineData(3, "Version of new_0, new_1, new_2")]
    [InlineData(4, "Version of new_0, new_1, new_2, …")]
    public void A_version_is_offered_with_the_graphs_that_have_it(int graphs, string says)
    {
        foreach (var number in Enumerable.Range(0, graphs))
        {
            Server.Graphs.Add(new GraphSpec { Name = $"new_{number}", DataStoreVersion = "9.0.1" });
        }

        Assert.Equal(says, Assert.Single(Session.Offers("Update-GesGraphVersion social_net -Version 9")).ToolTip);
    }

    [Fact]
    public void Projects_that_can_be_used_are_offered_those_of_the_region_first()
    {
        (string Line, string Expected)[] lines =
        [
            ("Connect-Ges -ProjectName ", "ap-southeast-3 cn-north-4_a cn-north-4_b"),
            ("Connect-Ges -Region '' -ProjectName ", "ap-southeast-3 cn-north-4_a cn-north-4_b"),
            ("Connect-Ges -Region cn-north-4 -ProjectName ", "cn-north-4 cn-north-4_a cn-north-4_b ap-southeast-3"),
            ("Connect-Ges -Region cn-north-4 -ProjectName cn-north-4_B", "cn-north-4_b"),
        ];
        Server.Faults.Add(new FaultRule
        {
            Path = "/v3/auth/projects",
            Answer = new(200, Body: """
                {"projects":[
                 {"id":"1","name":"cn-north-4_b","enabled":true},{"id":"2","name":"cn-north-4_a"},{"id":"3","name":"ap-southeast-3"},
                 {"id":"4","name":""},{"id":"5","name":"cn-north-4_\u001b[2J"},{"id":"6","name":"cn-north-4_off","enabled":false}]}
                """),
        });
        Assert.Every(lines, one => Assert.Equal(one, (one.Line, string.Join(' ', Session.Complete(one.Line)))));
    }

    [Fact]
    public void The_project_of_the_region_says_that_it_is_and_a_region_says_its_place()
    {
        Assert.Equal(
            "cn-north-4: the project of the region", Session.Offers("Connect-Ges -Region cn-north-4 -ProjectName cn-north-4")[0].ToolTip);
        Assert.Equal("eu-west-101: Dublin", Assert.Single(Session.Offers("Connect-Ges -Region eu")).ToolTip);
    }
}
