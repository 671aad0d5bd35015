using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Tests.Engine;

/// <summary>Commands that read several projects.</summary>
public class SeveralConnectionsTests : RegionTest
{
    private const string SecondProject = "ffffffffffffffffffffffffffffffff";

    private const string Refused = """{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information"}""";

    private SimulatorServer Second { get; set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Second = await SimulatorServer.StartAsync(
            new SimulatorOptions { TimeScale = 600, Graphs = 12, ProjectId = SecondProject }, TestContext.Current.CancellationToken);
        Session.Set("b", Second.Address);
        Run($$"""
            $keys = @{ AccessKey = '{{Server.Options.AccessKey}}'; SecretKey = $secret }
            $all = @(
                (Get-GesConnection),
                (Connect-Ges -Region {{Server.Options.Region}} -Endpoint $b @keys -ProjectId {{SecondProject}} -PassThru))
            """).ShouldSucceed();
        Server.ClearRequests();
        Second.ClearRequests();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await Second.DisposeAsync();
        await base.DisposeAsyncCore();
    }

    [Fact]
    public void A_list_has_the_graphs_of_all_projects_one_project_after_the_other()
    {
        var projects = Run("Get-GesGraph -Connection $all").ShouldSucceed().Graphs.Select(graph => graph.ProjectId);
        Assert.Equal([.. Enumerable.Repeat(Server.Options.ProjectId, 8), .. Enumerable.Repeat(SecondProject, 12)], projects);
        Assert.Equal(2, Run("Get-GesJob -Connection $all").ShouldSucceed().Jobs.Select(job => job.ProjectId).Distinct().Count());
    }

    [Fact]
    public void A_connection_that_is_given_twice_is_read_once()
    {
        Assert.Equal(8, Run("Get-GesGraph -Connection $all[0], $all[0]").ShouldSucceed().Graphs.Count);
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData("Get-GesGraph fraud_demo -Connection $all", 2)]
    [InlineData("Get-GesGraph fraud_* -Connection $all", 2)]
    [InlineData("Get-GesJob -GraphName fraud_demo -Connection $all", 2)]
    [InlineData("Get-GesJob -GraphName fraud_demo, only_second -Connection $all", 3)]
    [InlineData("Get-GesJob -GraphId only-second -Connection $all", 1)]
    [InlineData("Get-GesBackup -GraphName only_second -Connection $all", 1)]
    [InlineData("Get-GesBackup -GraphId only-second, only-first -Connection $all", 2)]
    [InlineData("Get-GesGraph (Get-GesGraph -Connection $all[1])[11].Name -Connection $all", 1)]
    [InlineData("Get-GesGraph -GraphId (Get-GesGraph -Connection $all[1])[11].Id -Connection $all", 1)]
    [InlineData("(Get-GesGraph fraud_demo -Connection $all) | Get-GesGraph -Connection $all", 2)]
    public void What_one_of_the_projects_has_is_found(string command, int count)
    {
        foreach (var (server, place) in new[] { (Server, "first"), (Second, "second") })
        {
            var graph = server.Graphs.Add(new GraphSpec { Id = $"only-{place}", Name = $"only_{place}" });
            server.Jobs.Add(new JobSpec { GraphId = graph.Id, GraphName = graph.Name, JobName = "StopGraph" });
            server.Backups.Add(new BackupSpec { GraphId = graph.Id, GraphName = graph.Name });
        }

        Assert.Equal(count, Run(command).ShouldSucceed().Output.Count);
    }

    [Fact]
    public void An_object_of_another_project_is_an_error_that_names_the_projects_of_all_connections()
    {
        Session.Set("row", Rows.Of(new { GraphId = "g1", GraphName = "fraud_demo", ProjectId = "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee" }));
        var region = Server.Options.Region;
        Assert.Contains(
            "'fraud_demo' belongs to project eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee, and the connections lead to "
                + $"project {Server.Options.ProjectId} in {region}, project {SecondProject} in {region}: nothing was sent for it.",
            Run("$row | Get-GesGraph -Connection $all").Error.ToString(),
            StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
        Assert.Empty(Second.Requests);
    }

    [Theory]
    [InlineData("Get-GesGraph nosuch -Connection $all", "GraphNotFound")]
    [InlineData("Get-GesGraph -GraphId nosuch -Connection $all", "GraphNotFound")]
    [InlineData("Get-GesJob -GraphName nosuch -Connection $all", "GraphNotFound")]
    [InlineData("Get-GesJob nosuch -Connection $all", "JobNotFound")]
    [InlineData("Get-GesJob -GraphId nosuch -Connection $all", "GraphNotFound")]
    [InlineData("Get-GesBackup -GraphName nosuch -Connection $all", "GraphNotFound")]
    [InlineData("Get-GesBackup -BackupId nosuch -Connection $all", "BackupNotFound")]
    public void What_none_of_the_projects_has_is_one_error(string command, string errorId) => Assert.Equal(errorId, Run(command).ErrorId);

    [Theory]
    [InlineData("Get-GesGraph -Connection $all", 12)]
    [InlineData("Get-GesGraph fraud_demo -Connection $all", 1)]
    [InlineData("'fraud_demo', 'aml_prod' | Get-GesGraph -Connection $all", 2)]
    [InlineData("$graphs | Get-GesGraph -Connection $all", 1)]
    public void Credentials_that_are_refused_in_one_project_end_the_part_of_that_project_alone(string command, int count)
    {
        Run("$graphs = Get-GesGraph fraud_demo -Connection $all").ShouldSucceed();
        Server.ClearRequests();
        Server.Faults.Add(new FaultRule { Answer = new(401, Body: Refused) });
        var result = Run(command);
        Assert.Null(result.Thrown);
        Assert.Contains(Server.Options.ProjectId, result.Error.ToString());
        Assert.Equal(count, result.Graphs.Count);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public void Credentials_that_are_refused_everywhere_end_the_command()
    {
        foreach (var server in (SimulatorServer[])[Server, Second])
        {
            server.Faults.Add(new FaultRule { Answer = new(401, Body: Refused) });
        }

        Assert.Equal(["ended"], Run("try { Get-GesGraph -Connection $all } catch { 'ended' }").Output);
        Assert.Equal(["ended"], Run("try { 'fraud_demo', 'aml_prod' | Get-GesGraph -Connection $all } catch { 'ended' }").Output);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Theory]
    [InlineData("Get-GesGraph -Connection $all[0], $null")]
    [InlineData("Get-GesGraph -Connection @()")]
    [InlineData("Get-GesGraph -Connection $nosuch")]
    public void A_variable_that_holds_no_connection_is_an_error(string command) => Assert.Equal("NotConnected", Run(command).ErrorId);

    /// <summary>A refusal that does not concern the credentials does not end the command: another object may be permitted.</summary>
    [Theory]
    [InlineData("Get-GesJob -Connection $all")]
    [InlineData("Get-GesJob -GraphName fraud_* -Connection $all")]
    [InlineData("Get-GesBackup -Connection $all")]
    [InlineData("Get-GesBackup -GraphName fraud_demo -Connection $all")]
    [InlineData("Get-GesMetadata -Connection $all")]
    [InlineData("Get-GesMetadata fraud_schema -Connection $all")]
    [InlineData("Get-GesScene -Connection $all")]
    [InlineData("Get-GesQuota -Connection $all")]
    [InlineData("Get-GesProject -Connection $all")]
    [InlineData("Get-GesGraph -Connection $all")]
    [InlineData("Get-GesGraph fraud_demo -Connection $all")]
    [InlineData("$graphs | Get-GesGraph -Connection $all")]
    public void What_one_project_does_not_permit_is_an_error_that_names_it_and_the_other_is_read(string command)
    {
        Run("$graphs = Get-GesGraph fraud_demo -Connection $all").ShouldSucceed();
        Server.Faults.Add(new FaultRule { Answer = new(403, Body: NotPermitted) });
        var result = Run(command);
        Assert.Null(result.Thrown);
        var error = Assert.IsType<GesException>(result.Error.Exception);
        Assert.Equal(GesErrorKind.PermissionDenied, error.Kind);
        Assert.Contains(Server.Options.ProjectId, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(result.Output);
    }

    [Theory]
    [InlineData(401, Refused)]
    [InlineData(403, NotPermitted)]
    public void What_one_project_refuses_is_no_obstacle_for_changes_of_the_other(int status, string body)
    {
        Run("$graphs = Get-GesGraph fraud_demo -Connection $all").ShouldSucceed();
        Server.Faults.Add(new FaultRule { Answer = new(status, Body: body) });
        var result = Run($"$graphs | Stop-GesGraph {Wait}");
        Assert.Null(result.Thrown);
        Assert.Contains(Server.Options.ProjectId, result.Error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal((SecondProject, "Success"), (Assert.Single(result.Jobs).ProjectId, result.Jobs[0].Status));
    }

    [Theory]
    [InlineData("$ofOther, 'fraud_demo'")]
    [InlineData("'fraud_demo', $ofOther")]
    public void A_name_of_the_default_connection_beside_an_object_of_another_is_shown_with_its_project(string targets)
    {
        Run("$ofOther = Get-GesGraph fraud_demo -Connection $all[0]").ShouldSucceed();
        Run($"{targets} | Stop-GesGraph -WhatIf").ShouldSucceed();
        var shown = Session.Host.Shown.Where(line => line.Contains("What if", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, shown.Length);
        Assert.Single(shown, line => line.Contains(Server.Options.ProjectId, StringComparison.Ordinal));
        Assert.Single(shown, line => line.Contains(SecondProject, StringComparison.Ordinal));

        Second.Faults.Add(new FaultRule { Operation = "StopGraph2", Answer = new(403, Body: NotPermitted) });
        Assert.Contains(SecondProject, Run($"{targets} | Stop-GesGraph").Error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_whose_credentials_are_refused_everywhere_end_the_command()
    {
        Run("$graphs = Get-GesGraph fraud_demo -Connection $all").ShouldSucceed();
        foreach (var server in (SimulatorServer[])[Server, Second])
        {
            server.Faults.Add(new FaultRule { Answer = new(401, Body: Refused) });
        }

        Assert.Equal(["ended"], Run("try { $graphs | Stop-GesGraph } catch { 'ended' }").Output);
    }
}
