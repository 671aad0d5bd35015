using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Tests.Simulator;

public class FaultsOnOperationsTests
{
    [Fact]
    public async Task A_graph_goes_on_reading_its_old_state()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        sim.Server.Faults.Add(new FaultRule { StaleState = new(30) });
        await sim.ActAsync(id, "stop");

        Assert.Equal(GraphCode.Running, await sim.StatusAsync(id));
        Assert.Equal(GraphCode.Running, (await sim.GesAsync("")).Body.GetProperty("graphs")[0].GetProperty("status").GetString());
        Assert.Equal(GraphCode.Stopping, (await sim.RealStateAsync(id)).GetProperty("status").GetString());
        Assert.Equal("GES.7003", (await sim.ActAsync(id, "stop")).ErrorCode);
        sim.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(GraphCode.Stopping, await sim.StatusAsync(id));
    }

    [Theory]
    [InlineData("stop", "200", "901", "900", "GES.7003")]
    [InlineData("start", "900", "100", "200", "GES.7015")]
    [InlineData("restart", "200", "901", "200", null)]
    public async Task A_job_succeeds_before_its_graph_moves(string action, string before, string moving, string after, string? again)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud", before).Id;
        sim.Server.Faults.Add(new FaultRule { Times = 1, JobFirst = new(20) });
        var job = (await sim.ActAsync(id, action)).JobId!;

        sim.Time.Advance(2 * OperationTimes.Pending);
        Assert.Equal(JobCode.Success, await sim.JobStatusAsync(id, job));
        sim.Time.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(before, await sim.StatusAsync(id));
        if (again is not null)
        {
            Assert.Equal(again, (await sim.ActAsync(id, action)).ErrorCode);
        }

        sim.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(moving, await sim.StatusAsync(id));
        sim.Time.Advance(OperationTimes.Restart);
        Assert.Equal(after, await sim.StatusAsync(id));
    }

    [Fact]
    public async Task A_graph_that_stopped_late_still_starts_by_itself_after_seven_days()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        sim.Server.Faults.Add(new FaultRule { JobFirst = new(3600) });
        await sim.ActAsync(id, "stop");

        sim.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(GraphCode.Stopped, await sim.StatusAsync(id));
        sim.Time.Advance(OperationTimes.AutoStart);

        Assert.Equal(1, sim.Server.Graphs[id].AutomaticStarts);
    }

    [Fact]
    public async Task A_job_that_cannot_be_shown_goes_on()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        sim.Server.Faults.Add(new FaultRule { HiddenJob = new() });
        var job = (await sim.ActAsync(id, "stop")).JobId!;

        Assert.Equal("GES.7007", (await sim.GesAsync($"/{id}/jobs/{job}/status")).ErrorCode);
        Assert.Equal(1, (await sim.GesAsync("/jobs")).Body.GetProperty("job_count").GetInt32());
        sim.Time.Advance(OperationTimes.Stop);
        Assert.Equal(JobCode.Success, sim.Server.Jobs[job].Status);
    }

    [Fact]
    public async Task A_job_is_listed_late()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        sim.Server.Faults.Add(new FaultRule { LateJob = new(10) });
        var job = (await sim.ActAsync(id, "stop")).JobId!;

        Assert.Equal(JobCode.Pending, await sim.JobStatusAsync(id, job));
        Assert.Equal(0, (await sim.GesAsync("/jobs")).Body.GetProperty("job_count").GetInt32());
        sim.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, (await sim.GesAsync("/jobs")).Body.GetProperty("job_count").GetInt32());
    }

    [Theory]
    [InlineData("restart", "stop", "901")]
    [InlineData("restart", "restart", "200")]
    [InlineData("stop", "start", "100")]
    public async Task Another_operator_acts_when_the_job_ends(string mine, string theirs, string then)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        await sim.AddFaultsAsync($$"""[{"actAfter":{"operation":"{{theirs}}"},"times":1}]""");
        var reply = await sim.ActAsync(id, mine);

        sim.Time.Advance(mine == "stop" ? OperationTimes.Stop : OperationTimes.Restart);

        Assert.Equal(JobCode.Success, await sim.JobStatusAsync(id, reply.JobId!));
        Assert.Equal(then, await sim.StatusAsync(id));
        var operations = sim.Server.Graphs[id].Operations;
        Assert.Equal([mine + "graph2", theirs + "graph2"], operations.Select(operation => operation.Operation.ToLowerInvariant()));
        Assert.Equal(reply.RequestId, operations[0].RequestId);
        Assert.StartsWith("another-operator-", operations[1].RequestId);
    }

    [Fact]
    public async Task A_job_that_is_made_to_fail_says_why_and_what_it_would_have_changed_stays()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        await sim.AddFaultsAsync(
            """[{"operation":"CreateBackup2","failJob":{"reason":"no room"}},{"operation":"StopGraph2","failJob":{}}]""");

        var backup = await sim.ActAsync(id, "backups");
        sim.Time.Advance(OperationTimes.Backup);
        Assert.Equal((JobCode.Failed, "no room"), (sim.Server.Jobs.All[0].Status, sim.Server.Jobs.All[0].Spec.FailReason));
        Assert.Equal(JobCode.Failed, await sim.JobStatusAsync(id, backup.JobId!));
        Assert.Equal(BackupCode.Failed, sim.Server.Backups.All[0].Status);

        // The failed job does not keep a stop from reaching its final state.
        var stop = await sim.ActAsync(id, "stop");
        sim.Time.Advance(OperationTimes.Stop);
        Assert.Equal((JobCode.Failed, GraphCode.Stopped), (await sim.JobStatusAsync(id, stop.JobId!), await sim.StatusAsync(id)));
    }

    [Fact]
    public async Task Rules_about_operations_count_operations_alone_and_leave_refused_ones_as_they_are()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud", GraphCode.Stopped).Id;
        sim.Server.Faults.Add(new FaultRule { StaleState = new(60) });

        await sim.GesAsync("");
        Assert.Equal("GES.7001", (await sim.ActAsync(id, "stop")).ErrorCode);

        Assert.Equal((1, 1), (sim.Server.Faults.All[0].Seen, sim.Server.Faults.All[0].Fired));
        Assert.Equal(GraphCode.Stopped, await sim.StatusAsync(id));
    }

    [Fact]
    public async Task Several_things_go_wrong_with_one_restart_that_itself_comes_late()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        sim.Server.Faults.Add(
            new FaultRule { HiddenJob = new() }, new FaultRule { JobFirst = new(20) },
            new FaultRule { ActAfter = new(OtherOperatorAction.Restart) },
            new FaultRule { Path = "/restart$", AnswerThenLater = new(Seconds: 60) }, new FaultRule { NoJobId = new() });
        await sim.ActAsync(id, "restart");

        sim.Time.Advance(TimeSpan.FromSeconds(60) + (2 * OperationTimes.Pending));

        Assert.Equal(2, sim.Server.Graphs[id].Restarts);
        Assert.Equal(JobCode.Success, sim.Server.Jobs.All[0].Status);
        Assert.Equal("GES.7007", (await sim.GesAsync($"/{id}/jobs/{sim.Server.Jobs.All[0].JobId}/status")).ErrorCode);
        Assert.Equal([1, 1, 1, 1, 0], sim.Server.Faults.All.Select(fault => fault.Fired));
        Assert.Every(sim.Server.Faults.All, fault => Assert.Equal(1, fault.Seen));
    }
}
