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
        Assert.Equal(
            "ffffffffffffffffffffffffffffffff",
            Assert.IsType<GesConnection>(Assert.Single(second.Run("Get-GesConnection").Output)).ProjectId);
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
}
