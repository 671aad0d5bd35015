using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>
/// An object is read and changed through the given connection, the default connection, or the connection that it was read through.
/// </summary>
public class ConnectionOfObjectTests : RegionTest
{
    private const string SecondProject = "ffffffffffffffffffffffffffffffff";

    private SimulatorServer Second { get; set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Second = await SimulatorServer.StartAsync(
            new SimulatorOptions { TimeScale = 600, ProjectId = SecondProject }, TestContext.Current.CancellationToken);
        Session.Set("a", Server.Address);
        Session.Set("b", Second.Address);
        Session.Set("second", SecondProject);
        Run($$"""
            function Connect([uri] $endpoint, $project) {
                $keys = @{ AccessKey = '{{Server.Options.AccessKey}}'; SecretKey = $secret }
                Connect-Ges -Region {{Server.Options.Region}} -Endpoint $endpoint @keys -ProjectId $project -PassThru -ErrorAction Stop
            }
            $first = Connect $a {{Server.Options.ProjectId}}
            $other = Connect $b $second
            $ofFirst = Get-GesGraph fraud_demo -Connection $first
            $ofOther = Get-GesGraph fraud_demo -Connection $other
            """).ShouldSucceed();
        Server.ClearRequests();
        Second.ClearRequests();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await Second.DisposeAsync();
        await base.DisposeAsyncCore();
    }

    [Theory]
    [InlineData("$ofFirst | Stop-GesGraph", "A")]
    [InlineData("$ofOther | Stop-GesGraph", "B")]
    [InlineData("Stop-GesGraph $ofFirst, $ofOther", "AB")]
    [InlineData("Stop-GesGraph $ofFirst, $ofOther -Wait -PollIntervalSec 0.02", "AB")]
    [InlineData("$ofFirst, $ofOther | Get-GesGraph", "AB")]
    [InlineData("$ofFirst, $ofOther | Get-GesJob", "AB")]
    [InlineData("Get-GesJob -Connection $first -GraphName fraud_demo | Get-GesJob", "A")]
    [InlineData("$ofFirst | Stop-GesGraph | Wait-GesJob -PollIntervalSec 0.02", "A")]
    [InlineData("'fraud_demo' | Stop-GesGraph", "B")]
    [InlineData("Stop-GesGraph -GraphId $ofFirst.Id", "B")]
    [InlineData("$ofFirst | Stop-GesGraph -Connection $first", "A")]
    public void An_object_goes_through_its_own_connection_and_a_name_through_the_default(string command, string regions)
    {
        var result = Run(command).ShouldSucceed();
        var reached = (Server.Requests.Any(IsOfGraph) ? "A" : "") + (Second.Requests.Any(IsOfGraph) ? "B" : "");
        Assert.Equal(regions, reached);
        Assert.All(
            result.Jobs.Where(job => job.Operation == "Stop"),
            job => Assert.Contains(job.ProjectId, new[] { Server.Options.ProjectId, SecondProject }));
    }

    [Theory]
    [InlineData("$ofFirst | Stop-GesGraph -Connection $other", "ObjectOfOtherProject")]
    [InlineData("$ofFirst | Get-GesGraph -Connection $other", "ObjectOfOtherProject")]
    [InlineData("Disconnect-Ges $first; $ofFirst | Stop-GesGraph", "ConnectionClosed")]
    [InlineData("Disconnect-Ges $first; $ofFirst | Get-GesGraph", "ConnectionClosed")]
    [InlineData("Disconnect-Ges $first; Disconnect-Ges; $ofFirst | Stop-GesGraph", "ConnectionClosed")]
    [InlineData(
        "$row = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($ofFirst)); "
            + "$row | Stop-GesGraph",
        "ObjectOfOtherProject")]
    [InlineData(
        "$row = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($ofFirst)); "
            + "Disconnect-Ges; $row | Stop-GesGraph",
        "NotConnected")]
    [InlineData("try { Connect $a nosuch/x } catch { }; $ofFirst | Stop-GesGraph", "NotConnected")]
    [InlineData("try { Connect $a nosuch/x } catch { }; $ofOther | Stop-GesGraph", "NotConnected")]
    public void Nothing_is_sent_for_an_object_that_no_open_connection_leads_to(string command, string errorId)
    {
        var result = Run(command);
        Assert.Equal(errorId, result.ErrorId);
        Assert.DoesNotContain(Server.Requests, IsOfGraph);
        Assert.DoesNotContain(Second.Requests, IsOfGraph);
    }

    /// <summary>The newest credentials are used when they belong to the project of the object.</summary>
    [Fact]
    public void After_a_new_Connect_Ges_to_its_project_an_object_uses_that_connection()
    {
        Run($"Disconnect-Ges $first; $new = Connect $a {Server.Options.ProjectId}").ShouldSucceed();
        Assert.Equal("fraud_demo", Assert.Single(Run("$ofFirst | Stop-GesGraph").ShouldSucceed().Jobs).GraphName);
    }

    [Fact]
    public void An_object_whose_connection_is_closed_does_not_keep_the_others_from_being_stopped()
    {
        var result = Run("Disconnect-Ges $first; $ofFirst, $ofOther | Stop-GesGraph");
        Assert.Equal(("ConnectionClosed", SecondProject), (result.ErrorId, Assert.Single(result.Jobs).ProjectId));
    }

    [Fact]
    public void Questions_name_the_project_as_soon_as_there_are_several()
    {
        Run("$ofFirst, $ofOther | Stop-GesGraph -WhatIf").ShouldSucceed();
        var shown = Session.Host.Shown.Where(line => line.Contains("What if", StringComparison.Ordinal)).ToArray();
        Assert.Contains(shown, line => line.Contains(Server.Options.ProjectId, StringComparison.Ordinal));
        Assert.Contains(shown, line => line.Contains(SecondProject, StringComparison.Ordinal));

        Run("$ofOther | Stop-GesGraph -WhatIf").ShouldSucceed();
        Assert.DoesNotContain(SecondProject, Session.Host.Shown.Last(line => line.Contains("What if", StringComparison.Ordinal)));
    }

    [Fact]
    public void Verbose_says_once_for_each_connection_which_one_an_object_uses()
    {
        Run("$ofFirstToo = Get-GesGraph social_net -Connection $first").ShouldSucceed();
        Assert.Equal(
            [
                $"'fraud_demo' uses the connection to project {Server.Options.ProjectId} in {Server.Options.Region}.",
                $"'fraud_demo' uses the connection to project {SecondProject} in {Server.Options.Region}.",
            ],
            Run("Get-GesGraph $ofFirst, $ofFirstToo, $ofOther -Verbose").ShouldSucceed().Verbose
                .Where(line => line.Contains("uses the connection", StringComparison.Ordinal)));
    }

    [Fact]
    public void Verbose_says_which_connection_an_object_uses_also_after_a_name_that_used_it() =>
        Assert.Contains(
            $"'fraud_demo' uses the connection to project {SecondProject} in {Server.Options.Region}.",
            Run("Get-GesGraph social_net, $ofOther -Verbose").ShouldSucceed().Verbose);

    /// <summary>The error of the second graph waits for the result of the first, which never comes.</summary>
    [Fact]
    public void An_error_that_waits_for_its_turn_is_written_before_the_graphs_that_are_read_afterwards()
    {
        Run("$alsoOther = Get-GesGraph aml_prod -Connection $other").ShouldSucceed();
        Server.Faults.Add(new FaultRule { Method = "POST", Answer = new(401) });
        Second.Faults.Add(
            new FaultRule { Path = $"{Second.Graphs.Named("fraud_demo").Id}/sg/change$", Answer = new(403, Body: NotPermitted) });
        var result = Run("$ofFirst, $ofOther, $alsoOther | Set-GesGraphSecurityGroup -SecurityGroupId sg-1 -PassThru 2>&1");
        Assert.Equal(["ErrorRecord", "ErrorRecord", "GesGraph"], result.Output.Select(item => item!.GetType().Name));
    }

    [Fact]
    public void Credentials_that_are_refused_to_one_connection_of_the_objects_do_not_end_the_other()
    {
        Server.Faults.Add(new FaultRule
            { Answer = new(401, Body: """{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information"}""") });
        var result = Run("$ofFirst, $ofOther | Get-GesGraph");
        Assert.Null(result.Thrown);
        Assert.Equal(("CredentialsRefused", SecondProject), (result.ErrorId, Assert.Single(result.Graphs).ProjectId));
    }

    [Theory]
    [InlineData("$ofOther | Get-GesGraph", false)]
    [InlineData("$ofFirst, $ofOther | Get-GesGraph", true)]
    public void An_error_names_the_project_only_where_there_are_several(string command, bool isNamed)
    {
        Second.Faults.Add(new FaultRule { Answer = new(403, Body: NotPermitted) });
        Assert.Equal(isNamed, Run(command).Error.ToString().Contains(SecondProject, StringComparison.Ordinal));
    }

    /// <summary>The connection of the object is not used any more after a failed Connect-Ges.</summary>
    [Fact]
    public async Task An_endpoint_that_has_a_project_of_the_same_id_is_named()
    {
        await using var third = await SimulatorServer.StartAsync(
            new SimulatorOptions { TimeScale = 600 }, TestContext.Current.CancellationToken);
        Session.Set("c", third.Address);
        var result = Run($"try {{ Connect $a nosuch/x }} catch {{ }}; $null = Connect $c {Server.Options.ProjectId}; "
            + "$ofFirst | Stop-GesGraph");
        Assert.Equal("ObjectOfOtherProject", result.ErrorId);
        var place = $"project {Server.Options.ProjectId} in {Server.Options.Region} at";
        Assert.Contains(
            $"belongs to {place} {Server.Address}, and the connection leads to {place} {third.Address}: ",
            result.Error.ToString(),
            StringComparison.Ordinal);
        Assert.DoesNotContain(Server.Requests.Concat(third.Requests), IsOfGraph);
    }

    [Fact]
    public void A_graph_that_two_connections_to_one_project_have_read_is_stopped_once()
    {
        Run($"$again = Connect $a {Server.Options.ProjectId}; "
            + "$twice = Get-GesGraph fraud_demo -Connection $again; $null = Connect $b $second").ShouldSucceed();
        Server.ClearRequests();
        Assert.Single(Run("$ofFirst, $twice | Stop-GesGraph").ShouldSucceed().Jobs);
        Assert.Single(Server.Requests, request => request.Path.EndsWith("/stop", StringComparison.Ordinal));
    }

    private static bool IsOfGraph(GesPowerShell.Simulator.Control.JournalEntry request) =>
        !request.Path.EndsWith("limit=1", StringComparison.Ordinal);
}
