namespace GesPowerShell.Tests.Engine;

public class CompletionTests : RegionTest
{
    [Theory]
    [InlineData("Stop-GesGraph fr", "fraud_demo")]
    [InlineData("Stop-GesGraph -Name FR", "fraud_demo")]
    [InlineData("Get-GesGraph dev_", "dev_import dev_recommend")]
    [InlineData("Restart-GesGraph 'fr", "'fraud_demo'")]
    [InlineData("Start-GesGraph \"fr", "\"fraud_demo\"")]
    [InlineData("Get-GesJob -GraphName social", "social_net")]
    [InlineData("Get-GesGraph -Status Sto", "Stopped Stopping")]
    [InlineData("Get-GesJob -Status Fa", "Failed")]
    [InlineData("Connect-Ges -Region cn-n", "cn-north-1 cn-north-2 cn-north-4")]
    public void Tab_completes(string line, string expected) => Assert.Equal(expected.Split(' '), Session.Complete(line).Order());

    [Fact]
    public void Tab_is_silent_when_not_connected()
    {
        using var session = new PowerShellSession();
        Assert.DoesNotContain(session.Complete("Stop-GesGraph fr"), text => text.Contains("fraud", StringComparison.Ordinal));
        Assert.Empty(session.Host.Shown);
    }

    [Fact]
    public async Task Tab_is_silent_when_GES_is_gone()
    {
        await Server.DisposeAsync();
        Assert.DoesNotContain(Session.Complete("Stop-GesGraph fr"), text => text.Contains("fraud", StringComparison.Ordinal));
    }
}
