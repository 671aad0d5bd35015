using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>Connections that break over real sockets, and the number of operations that GES began.</summary>
public class LostOnTheLineTests : RegionTest
{
    /// <summary>A restart takes long enough that the graph is still restarting after the first attempt to reconcile.</summary>
    protected override SimulatorOptions Options => new() { TimeScale = 60 };

    [Theory]
    [InlineData("Stop-GesGraph fraud_demo")]
    [InlineData("Restart-GesGraph fraud_demo -Confirm:$false")]
    public void A_change_that_was_carried_out_before_the_connection_broke_is_taken_over(string command)
    {
        Server.Faults.Add(new FaultRule { Method = "POST", Path = "/(stop|restart)$", Nth = 1, DropAfter = new() });
        var job = Assert.Single(Run($"{command} {Wait}").ShouldSucceed().Jobs);
        Assert.True(job.Adopted);
        Assert.Equal("Success", job.Status);
        Assert.Equal(job.JobId, Assert.Single(Server.Graphs[IdOf("fraud_demo")].Operations).JobId);
    }

    [Fact]
    public void A_throttled_change_and_failing_reads_are_asked_again()
    {
        Server.Faults.Add(
            new FaultRule { Method = "POST", Path = "/restart$", Nth = 1, RateLimit = new("1") },
            new FaultRule { Method = "GET", EveryNth = 3, Answer = new(503) });
        var job = Assert.Single(Run($"Restart-GesGraph fraud_demo -Confirm:$false {Wait}").ShouldSucceed().Jobs);
        Assert.False(job.Adopted);
        Assert.Single(Server.Graphs[IdOf("fraud_demo")].Operations);
    }

    [Fact]
    public void A_restart_that_the_gateway_gave_up_on_and_carries_out_later_begins_once()
    {
        Server.Faults.Add(new FaultRule
        {
            Method = "POST",
            Path = "/restart$",
            AnswerThenLater = new(504, """{"error_code":"APIGW.0201","error_msg":"Backend timeout"}""", Seconds: 120),
        });
        var job = Assert.Single(Run("Restart-GesGraph fraud_demo -Confirm:$false").ShouldSucceed().Jobs);
        Assert.True(job.Adopted);
        Assert.Single(Server.Graphs[IdOf("fraud_demo")].Operations);
    }
}
