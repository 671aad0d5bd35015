using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>GES counts days by its own clock, and the clock of this machine can be on another day.</summary>
public class ServiceClockTests : RegionTest
{
    /// <summary>The time of the region is slow: the graph is not restarting yet when the job of the restart is searched for.</summary>
    protected override SimulatorOptions Options => new() { TimeScale = 1 };

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_lost_restart_is_found_by_its_job_although_the_regions_clock_is_days_ahead(int days)
    {
        Server.Clock.Advance(TimeSpan.FromDays(days));
        Server.Faults.Add(new FaultRule { Method = "POST", Path = "/restart$", DropAfter = new() });
        var job = Assert.Single(Run("Restart-GesGraph fraud_demo -Confirm:$false").ShouldSucceed().Jobs);
        Assert.Equal((true, Assert.Single(Server.Graphs[IdOf("fraud_demo")].Operations).JobId), (job.Adopted, job.JobId));
    }
}
