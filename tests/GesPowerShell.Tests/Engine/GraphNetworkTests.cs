using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>Public IPs and security groups: changes that end with their answer and have no job.</summary>
public class GraphNetworkTests : RegionTest
{
    private const string Bind = "Add-GesGraphPublicIp -EipId eip-1";
    private const string Unbind = "Remove-GesGraphPublicIp -EipId eip-1";
    private const string Group = "Set-GesGraphSecurityGroup -SecurityGroupId sg-9";

    [Theory]
    [InlineData(Bind, "fraud_demo")]
    [InlineData(Unbind, "social_net")]
    [InlineData(Group, "fraud_demo")]
    public void Nothing_is_written_and_PassThru_writes_the_graph_as_it_reads_afterwards(string command, string graph)
    {
        Assert.Empty(Run($"{command} {graph}").ShouldSucceed().Output);
        var before = Server.Graphs.Named(graph).Spec;
        Assert.Equal(command == Bind, before.PublicIp is not null);
        Assert.Equal(command == Group, before.SecurityGroupId == "sg-9");
        Server.Graphs.Change(
            IdOf(graph), spec => spec with { PublicIp = command == Unbind ? "203.0.113.9" : null, SecurityGroupId = "sg-0" });
        var after = Assert.Single(Run($"{command} {graph} -PassThru").ShouldSucceed().Graphs);
        Assert.Equal((command == Bind, command == Group), (after.PublicIp is not null, after.SecurityGroupId == "sg-9"));
    }

    [Theory]
    [InlineData(Unbind)]
    [InlineData("Set-GesGraphSecurityGroup -SecurityGroupId $sg")]
    public void What_is_not_needed_is_a_silent_success(string command)
    {
        Session.Set("sg", Server.Graphs.Named("fraud_demo").Spec.SecurityGroupId);
        Assert.Empty(Run($"{command} fraud_demo").ShouldSucceed().Output);
        Assert.Single(Run($"{command} fraud_demo -PassThru").ShouldSucceed().Graphs);
    }

    [Theory]
    [InlineData(Bind, "fraud_demo", "AttachEip2")]
    [InlineData(Unbind, "social_net", "DetachEip2")]
    [InlineData(Group, "fraud_demo", "ChangeSecurityGroup")]
    public void A_lost_answer_is_seen_in_the_graph_and_not_sent_again(string command, string graph, string operation)
    {
        Server.Faults.Add(new FaultRule { Operation = operation, Nth = 1, DropAfter = new() });
        var result = Run($"{command} {graph}").ShouldSucceed();
        Assert.Equal(command == Bind ? 1 : 0, result.Warnings.Count);
        Assert.Single(Changes);
    }

    [Fact]
    public void A_second_public_IP_is_an_error()
    {
        var result = Run($"{Bind} social_net -PassThru");
        Assert.Contains("GES.7038", result.Error.ToString());
        Assert.Equal("social_net", result.Error.TargetObject);
        Assert.Empty(result.Graphs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-WhatIf")]
    public void One_public_IP_is_not_bound_to_several_graphs(string switches)
    {
        var result = Run($"{Bind} fraud_demo, nightly_risk {switches}");
        Assert.Equal("SettingInvalid", result.ErrorId);
        Assert.Contains("one public IP belongs to one graph", result.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Changes);
        Assert.Null(Server.Graphs.Named("fraud_demo").Spec.PublicIp);
    }

    [Fact]
    public void An_engine_that_is_too_old_for_another_security_group_is_said_where_it_is_known()
    {
        Assert.Equal("EngineTooOld", Run($"{Group} dev_recommend").ErrorId);
        Assert.Equal("EngineTooOld", Run($"{Group} dev_recommend -WhatIf").ErrorId);
        Assert.Empty(Changes);
    }

    [Fact]
    public void Graphs_written_with_PassThru_come_in_the_order_of_the_input()
    {
        var graphs = Run($"'nightly_risk', 'fraud_demo', 'aml_prod' | {Group} -PassThru").ShouldSucceed().Graphs;
        Assert.Equal(["nightly_risk", "fraud_demo", "aml_prod"], graphs.Select(graph => graph.Name));
    }

    [Fact]
    public void An_id_costs_one_request()
    {
        Session.Set("id", IdOf("fraud_demo"));
        Run($"{Group} -GraphId $id").ShouldSucceed();
        Assert.Single(Server.Requests);
    }

    [Fact]
    public void Tab_offers_the_security_groups_of_other_graphs()
    {
        Server.Graphs.Change(IdOf("aml_prod"), spec => spec with { SecurityGroupId = "sg-of-aml" });
        Assert.Equal(["sg-of-aml"], Session.Complete("Set-GesGraphSecurityGroup fraud_demo -SecurityGroupId sg-"));
    }
}
