using GesPowerShell.Simulator;

namespace GesPowerShell.Tests.Engine;

/// <summary>Restores that end while the graph is still stopping: a stop takes two minutes in this region.</summary>
public class SlowRestoreTests : BackupRegionTest
{
    private const string Quick = "-Confirm:$false -PollIntervalSec 0.02";

    protected override SimulatorOptions Options => new() { TimeScale = 1 };

    [Fact]
    public void A_stop_that_takes_too_long_is_written_with_its_error_and_no_start_is_sent()
    {
        var result = Run($"Restore-GesGraph fraud_demo -TimeoutSec 1 {Quick}");
        Assert.Equal("WaitTimedOut", result.ErrorId);
        Assert.Equal("Stop", Assert.Single(result.Jobs).Operation);
        Assert.Single(Sent);
    }

    [Fact]
    public async Task Ctrl_C_between_the_steps_says_the_command_that_goes_on()
    {
        var stopped = Task.Run(async () =>
        {
            while (Sent.Count == 0)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }, TestContext.Current.CancellationToken);
        await Session.RunAndStopAsync($"Restore-GesGraph fraud_demo {Quick}", stopped);
        var command = $"Restore-GesGraph -GraphId {IdOf("fraud_demo")} -BackupId {OfFraud}";
        Assert.Contains(
            Session.Host.Shown,
            line => line.Contains("was not started from backup", StringComparison.Ordinal)
                && line.Contains(command, StringComparison.Ordinal));
        Assert.DoesNotContain(Sent, request => request.Operation == "StartGraph2");
    }
}
