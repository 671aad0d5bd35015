using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>Changes of the size, the replicas and the version of a graph.</summary>
public class GraphScalingTests : RegionTest
{
    [Theory]
    [InlineData("Resize-GesGraph -Size 100M", "Resize")]
    [InlineData("Resize-GesGraph -Size 100m", "Resize")]
    [InlineData("Add-GesGraphReplica -Count 2", "Expand")]
    [InlineData("Update-GesGraphVersion -Version 2.4.7", "Upgrade")]
    public void A_change_that_is_waited_for_ends_when_the_graph_shows_it(string command, string operation)
    {
        var job = Assert.Single(Run($"{command} fraud_demo -Confirm:$false {Wait}").ShouldSucceed().Jobs);
        Assert.Equal((operation, "Success", IdOf("fraud_demo")), (job.Operation, job.Status, job.GraphId));
        var graph = Server.Graphs.Named("fraud_demo").Spec;
        Assert.True(operation switch
        {
            "Resize" => graph.GraphSizeTypeIndex == "3",
            "Expand" => graph.Replication == 3,
            _ => graph.DataStoreVersion == "2.4.7",
        });
    }

    [Theory]
    [InlineData("Resize-GesGraph -Size 1M")]
    [InlineData("Update-GesGraphVersion -Version 2.4.6")]
    public void A_graph_that_has_it_already_needs_nothing(string command)
    {
        var job = Assert.Single(Run($"{command} fraud_demo -Confirm:$false {Wait}").ShouldSucceed().Jobs);
        Assert.Equal(("NotNeeded", null), (job.Status, job.JobId));
        Assert.Empty(Server.Graphs.Named("fraud_demo").Operations);
    }

    /// <summary>Each way to name the graph reads it first: the values of an object may be hours old.</summary>
    [Theory]
    [InlineData("dev_recommend", "Resize-GesGraph -Size 10M", "ResizeNotPossible", "10K")]
    [InlineData("knowledge_base", "Resize-GesGraph -Size 10M", "DatabaseEditionCannotBeResized", "database edition")]
    [InlineData("aml_prod", "Resize-GesGraph -Size 10B", "ResizeNotPossible", "replicas")]
    [InlineData("social_net", "Resize-GesGraph -Size 1M", "ResizeNotPossible", "one level")]
    [InlineData("social_net", "Resize-GesGraph -Size 100B", "ResizeNotPossible", "10B")]
    [InlineData("dev_recommend", "Add-GesGraphReplica -Count 1", "ReplicasNotPossible", "10K")]
    [InlineData("knowledge_base", "Add-GesGraphReplica -Count 1", "DatabaseEditionHasNoReplicas", "database edition")]
    [InlineData("fraud_demo", "Update-GesGraphVersion -Version 2.4.5", "VersionInvalid", "2.4.6")]
    public void A_documented_rule_is_checked_before_anything_is_asked_or_sent(string graph, string command, string errorId, string rule)
    {
        Session.Set("id", IdOf(graph));
        Session.Set("graph", new GesGraph { Id = IdOf(graph), Name = graph });
        foreach (var way in (string[])[$"{command} {graph}", $"{command} -GraphId $id", $"$graph | {command}"])
        {
            var result = Run($"$ConfirmPreference = 'Low'; {way}");
            Assert.Equal(errorId, result.ErrorId);
            Assert.Contains(rule, result.Error.ToString());
            Assert.Equal(errorId, Run($"{way} -WhatIf").ErrorId);
        }

        Assert.Empty(Session.Host.Questions);
        Assert.Empty(Changes);
    }

    [Fact]
    public void Down_by_one_level_is_possible()
    {
        Run($"Resize-GesGraph social_net -Size 10M -Confirm:$false {Wait}").ShouldSucceed();
        Assert.Equal("2", Server.Graphs.Named("social_net").Spec.GraphSizeTypeIndex);
    }

    [Fact]
    public void An_engine_that_is_too_old_for_replicas_is_said_before_anything_is_sent()
    {
        Server.Graphs.Change(IdOf("fraud_demo"), spec => spec with { DataStoreVersion = "2.2.22" });
        Assert.Equal("EngineTooOld", Run("Add-GesGraphReplica fraud_demo -Count 1 -Confirm:$false").ErrorId);
        Assert.Empty(Changes);
    }

    [Fact]
    public void Replicas_add_up_and_are_never_sent_twice()
    {
        Server.Faults.Add(new FaultRule { Operation = "ExpandGraph2", Nth = 1, DropAfter = new() });
        Assert.True(Assert.Single(Run($"Add-GesGraphReplica fraud_demo -Count 2 -Confirm:$false {Wait}").ShouldSucceed().Jobs).Adopted);
        Assert.Equal(3, Server.Graphs.Named("fraud_demo").Spec.Replication);
        Run($"Add-GesGraphReplica fraud_demo -Count 2 -Confirm:$false {Wait}").ShouldSucceed();
        Assert.Equal(5, Server.Graphs.Named("fraud_demo").Spec.Replication);
    }

    [Fact]
    public void Tasks_that_run_are_interrupted_only_when_the_user_says_so()
    {
        Assert.Equal("GraphBusy", Run("Update-GesGraphVersion dev_import -Version 2.9.0 -Confirm:$false").ErrorId);
        var result = Run($"Update-GesGraphVersion dev_import -Version 2.9.0 -InterruptTasks -Confirm:$false {Wait}");
        Assert.Equal("Success", Assert.Single(result.ShouldSucceed().Jobs).Status);
    }

    [Fact]
    public void One_graph_that_fails_does_not_keep_the_others_from_being_changed()
    {
        var result = Run($"Resize-GesGraph fraud_demo, broken_graph, dev_recommend -Size 10M -Confirm:$false {Wait}");
        Assert.Equal(["GraphBusy", "ResizeNotPossible"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]).Order());
        Assert.Equal("fraud_demo", Assert.Single(result.Jobs).GraphName);
    }

    [Fact]
    public void A_graph_that_is_gone_is_an_error_of_its_own_before_anything_is_asked()
    {
        Session.Set("id", IdOf("fraud_demo"));
        var result = Run("Resize-GesGraph -GraphId 11111111-2222-3333-4444-555555555555, $id -Size 10M -Confirm:$false");
        Assert.Equal("GraphNotFound", result.ErrorId);
        Assert.Single(result.Jobs);
        Assert.Single(Changes);
    }

    [Fact]
    public void Where_a_read_is_not_permitted_GES_alone_checks_the_rules()
    {
        Server.Faults.Add(new FaultRule
        {
            Method = "GET",
            Operation = "ShowGraph2",
            Answer = new(403, Body: """{"error_code":"GES.0007","error_msg":"No permission"}"""),
        });
        Session.Set("id", IdOf("fraud_demo"));
        Assert.Single(Run("Resize-GesGraph -GraphId $id -Size 10M -Confirm:$false").ShouldSucceed().Jobs);
    }

    [Fact]
    public void An_id_costs_one_read_and_one_request_and_names_one_walk()
    {
        Session.Set("id", IdOf("fraud_demo"));
        Run("Resize-GesGraph -GraphId $id -Size 10M -Confirm:$false").ShouldSucceed();
        Assert.Equal(2, Server.Requests.Count);
        Server.ClearRequests();
        Run("Resize-GesGraph nightly_risk, social_net -Size 1B -Confirm:$false").ShouldSucceed();
        Assert.Equal(3, Server.Requests.Count);
    }

    [Fact]
    public void Tab_offers_sizes_and_the_later_versions_of_other_graphs()
    {
        Assert.Equal(["1M", "10M", "100M", "1B", "1B-pro", "10B"], Session.Complete("Resize-GesGraph fraud_demo -Size "));
        Assert.Equal(["2.4.6", "2.4.3"], Session.Complete("Update-GesGraphVersion social_net -Version "));
        Assert.Empty(Session.Complete("Update-GesGraphVersion fraud_demo -Version 2"));
    }
}
