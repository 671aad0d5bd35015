using GesPowerShell.Simulator;

namespace GesPowerShell.Tests.Engine;

public class RunspaceTests : RegionTest
{
    [Fact]
    public async Task Runspaces_with_different_connections_do_not_see_each_other()
    {
        await using var other = await SimulatorServer.StartAsync(
            new SimulatorOptions { Graphs = 1, ProjectId = "ffffffffffffffffffffffffffffffff" }, TestContext.Current.CancellationToken);
        using var second = new PowerShellSession().ConnectTo(other);
        Assert.Equal(8, Run("Get-GesGraph").Graphs.Count);
        Assert.Single(second.Run("Get-GesGraph").Graphs);
        Assert.Equal(Server.Options.ProjectId, Assert.IsType<GesConnection>(Assert.Single(Run("Get-GesConnection").Output)).ProjectId);
        Assert.Equal("ffffffffffffffffffffffffffffffff", Assert.IsType<GesConnection>(Assert.Single(second.Run("Get-GesConnection").Output)).ProjectId);
        second.Run("Disconnect-Ges").ShouldSucceed();
        Run("Get-GesGraph").ShouldSucceed();
    }

    [Fact]
    public void A_new_runspace_is_not_connected_and_says_how_to_hand_the_connection_in()
    {
        using var second = new PowerShellSession();
        var error = second.Run("Get-GesGraph").Error;
        Assert.Equal("NotConnected", error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains("$using:c", error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public async Task One_connection_serves_many_runspaces_at_once()
    {
        var connection = Assert.Single(Run("Get-GesConnection").Output);
        var names = Enumerable.Range(0, 20).Select(i => Server.Graphs.Add($"parallel_{i}").Name).ToArray();
        var jobs = await Task.WhenAll(names.Select(name => Task.Run(() =>
        {
            using var session = new PowerShellSession();
            session.Set("c", connection);
            return session.Run($"Stop-GesGraph {name} -Connection $c {Wait}").ShouldSucceed().Jobs.Single();
        })));
        Assert.Equal(names, jobs.Select(job => job.GraphName));
        Assert.All(jobs, job => Assert.Equal("Success", job.Status));
    }
}
