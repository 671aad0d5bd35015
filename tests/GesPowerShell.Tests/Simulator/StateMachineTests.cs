using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Simulator;

public class StateMachineTests
{
    [Fact]
    public async Task A_stop_goes_through_901_to_900_and_its_job_to_success()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;

        var stop = await sim.ActAsync(id, "stop");

        Assert.Equal(32, stop.JobId!.Length);
        Assert.Equal("901", await sim.StatusAsync(id));
        Assert.Equal("pending", await sim.JobStatusAsync(id, stop.JobId));
        sim.Time.Advance(OperationTimes.Pending);
        Assert.Equal("running", await sim.JobStatusAsync(id, stop.JobId));
        sim.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("900", await sim.StatusAsync(id));
        var job = (await sim.GesAsync($"/{id}/jobs/{stop.JobId}/status")).Body;
        Assert.Equal("success", job.GetProperty("status").GetString());
        Assert.Equal("StopGraph", job.GetProperty("job_name").GetString());
        Assert.Equal("GraphManagement", job.GetProperty("job_type").GetString());
        Assert.Equal("fraud", job.GetProperty("related_graph").GetString());
        Assert.Equal("2026-03-04T05:06:09", job.GetProperty("begin_time").GetString());
        Assert.Equal("2026-03-04T05:08:07", job.GetProperty("end_time").GetString());
        Assert.Equal(0, job.GetProperty("job_progress").GetDouble());
    }

    [Fact]
    public async Task A_start_goes_through_100_with_progress_and_920_to_200()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud", GraphCode.Stopped).Id;

        var start = await sim.ActAsync(id, "start", "");

        sim.Time.Advance(OperationTimes.Prepare / 2);
        var graph = (await sim.GesAsync("/" + id)).Body.GetProperty("graph");
        Assert.Equal("100", graph.GetProperty("status").GetString());
        Assert.Equal("50", graph.GetProperty("action_progress").GetString());
        sim.Time.Advance(OperationTimes.Prepare / 2);
        graph = (await sim.GesAsync("/" + id)).Body.GetProperty("graph");
        Assert.Equal("920", graph.GetProperty("status").GetString());
        Assert.False(graph.TryGetProperty("action_progress", out _));
        sim.Time.Advance(OperationTimes.Boot);
        Assert.Equal("200", await sim.StatusAsync(id));
        Assert.Equal("success", await sim.JobStatusAsync(id, start.JobId!));
        Assert.Equal("StartGraph", sim.Server.Jobs[start.JobId!].JobName);
    }

    [Theory]
    [InlineData("200")]
    [InlineData("202")]
    [InlineData("204")]
    [InlineData("205")]
    public async Task A_restart_shows_the_old_state_for_a_while_then_goes_down_and_up(string before)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud", before).Id;

        var restart = await sim.ActAsync(id, "restart");

        Assert.Matches("^[0-9a-f-]{36}[0-9]{9}$", restart.JobId);
        var seen = new List<string>();
        for (var i = 0; i < 300 && seen.LastOrDefault() != "done"; i++)
        {
            var status = sim.Server.Graphs[id].Status;
            var done = sim.Server.Jobs[restart.JobId!].Status == "success";
            if (seen.LastOrDefault() != status)
            {
                seen.Add(status);
            }

            if (done)
            {
                seen.Add("done");
            }

            sim.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([before, "901", "100", "920", "200", "done"], seen);
    }

    [Fact]
    public async Task A_restart_fails_the_tasks_that_run_on_the_graph()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 5);
        var id = sim.Server.Graphs.Named("dev_import").Id;
        var import = sim.Server.Jobs.All.Single(job => job.GraphId == id);
        Assert.Equal("running", import.Status);

        await sim.ActAsync(id, "restart");

        var failed = (await sim.GesAsync($"/{id}/jobs/{import.JobId}/status")).Body;
        Assert.Equal("failed", failed.GetProperty("status").GetString());
        Assert.NotEmpty(failed.GetProperty("fail_reason").GetString()!);
        Assert.Equal("2026-03-04T05:06:07", failed.GetProperty("end_time").GetString());
    }

    [Fact]
    public async Task A_stopped_graph_starts_by_itself_after_seven_days()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        await sim.ActAsync(id, "stop");

        sim.Time.Advance(OperationTimes.Stop + TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal("900", sim.Server.Graphs[id].Status);
        sim.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("100", sim.Server.Graphs[id].Status);
        sim.Time.Advance(OperationTimes.Start);

        var graph = sim.Server.Graphs[id];
        Assert.Equal("200", graph.Status);
        Assert.Equal((1, 0, 1), (graph.Stops, graph.Starts, graph.AutomaticStarts));
        Assert.Contains(sim.Server.Jobs.All, job => job.JobName == "StartGraph" && job.Status == "success" && job.Spec.RequestId is null);
    }

    [Fact]
    public async Task A_start_by_hand_calls_the_automatic_one_off_and_a_new_stop_counts_anew()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        await sim.ActAsync(id, "stop");
        sim.Time.Advance(TimeSpan.FromDays(1));
        await sim.ActAsync(id, "start");
        sim.Time.Advance(TimeSpan.FromDays(1));
        await sim.ActAsync(id, "stop");

        sim.Time.Advance(TimeSpan.FromDays(6.5));

        Assert.Equal("900", sim.Server.Graphs[id].Status);
        Assert.Equal(0, sim.Server.Graphs[id].AutomaticStarts);
        sim.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, sim.Server.Graphs[id].AutomaticStarts);
    }

    [Fact]
    public async Task The_graph_that_is_stopped_at_the_start_starts_five_days_later()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 3);
        var before = sim.Server.Graphs.Named("dev_recommend");
        Assert.Equal(sim.Time.GetUtcNow() - TimeSpan.FromDays(2), before.Spec.Updated);

        sim.Server.Clock.Advance(TimeSpan.FromDays(5) + OperationTimes.Start);

        Assert.Equal("200", sim.Server.Graphs.Named("dev_recommend").Status);
    }

    [Fact]
    public async Task Simulated_time_runs_faster_than_the_real_clock()
    {
        await using var sim = await SimulatorFixture.StartAsync(timeScale: 60);
        var id = sim.Server.Graphs.Add("fraud").Id;
        await sim.ActAsync(id, "stop");

        sim.Time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal("901", sim.Server.Graphs[id].Status);
        sim.Time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal("900", sim.Server.Graphs[id].Status);
    }

    [Fact]
    public async Task Of_many_stops_at_once_exactly_one_begins()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sim.ActAsync(id, "stop")));

        var began = Assert.Single(replies, reply => reply.JobId is not null);
        Assert.Equal(19, replies.Count(reply => reply.ErrorCode == "GES.7003"));
        var operation = Assert.Single(sim.Server.Graphs[id].Operations);
        Assert.Equal((began.RequestId, began.JobId), (operation.RequestId, operation.JobId));
    }

    [Fact]
    public async Task A_restart_sent_twice_is_a_restart_done_twice()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;

        var first = await sim.ActAsync(id, "restart");
        await sim.ActAsync(id, "restart");

        Assert.Equal(2, sim.Server.Graphs[id].Restarts);
        Assert.Equal("failed", await sim.JobStatusAsync(id, first.JobId!));
        sim.Time.Advance(OperationTimes.RestartLag);
        Assert.Equal("GES.7016", (await sim.ActAsync(id, "restart")).ErrorCode);
    }

    [Fact]
    public async Task A_graph_that_is_about_to_restart_cannot_be_stopped()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        await sim.ActAsync(id, "restart");

        Assert.Equal("GES.7003", (await sim.ActAsync(id, "stop")).ErrorCode);
        sim.Time.Advance(OperationTimes.Restart);
        Assert.NotNull((await sim.ActAsync(id, "stop")).JobId);
    }

    [Fact]
    public async Task A_graph_that_was_stopped_long_ago_has_already_started_by_itself()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;

        var longAgo = sim.Time.GetUtcNow() - TimeSpan.FromDays(8);
        sim.Server.Graphs.Change(id, spec => spec with { Status = GraphCode.Stopped, Updated = longAgo });

        Assert.Equal("200", await sim.StatusAsync(id));
        Assert.Equal(1, sim.Server.Graphs[id].AutomaticStarts);
    }

    [Fact]
    public async Task Stops_starts_and_readings_of_many_clients_leave_every_graph_where_it_was_sent()
    {
        await using var sim = await SimulatorFixture.StartAsync(timeScale: 60);
        var ids = Enumerable.Range(0, 50).Select(i => sim.Server.Graphs.Add("g" + i).Id).ToArray();

        await Task.WhenAll(ids.SelectMany(id => new Task[]
        {
            sim.ActAsync(id, "stop"), sim.ActAsync(id, "restart"), sim.ActAsync(id, "stop"),
            sim.GesAsync("?limit=100"), sim.GesAsync("/jobs?limit=100"),
        }));
        sim.Time.Advance(OperationTimes.Restart / 60 * 2);

        // The graph was either stopped or restarted: only the first of these operations began, and it has ended.
        Assert.Every(ids.Select(id => sim.Server.Graphs[id]), graph => Assert.True(
            (graph.Stops, graph.Restarts, graph.Status) is (1, 0, "900") or (0, 1, "200"),
            $"{graph.Stops} {graph.Restarts} {graph.Status}"));
        Assert.Equal(50, sim.Server.Jobs.All.Count);
    }

    [Fact]
    public async Task However_fast_time_runs_an_operation_can_be_given_long_enough_to_be_seen()
    {
        await using var sim = await SimulatorFixture.StartAsync(timeScale: 1e6, shortestOperation: TimeSpan.FromSeconds(1));
        var id = sim.Server.Graphs.Add("fraud").Id;
        await sim.ActAsync(id, "restart");

        sim.Time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(GraphCode.Preparing, await sim.StatusAsync(id));
        sim.Time.Advance(TimeSpan.FromMilliseconds(499));
        Assert.Equal(GraphCode.Starting, await sim.StatusAsync(id));
        sim.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(GraphCode.Running, await sim.StatusAsync(id));
    }

    [Fact]
    public async Task The_clock_can_be_moved_to_the_end_of_the_calendar_and_everything_still_answers()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 8);
        for (var i = 0; i < 900; i++)
        {
            sim.Server.Clock.Advance(TimeSpan.FromDays(3650));
        }

        var id = sim.Server.Graphs.Named("fraud_demo").Id;
        Assert.NotNull((await sim.ActAsync(id, "stop")).JobId);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await sim.GesAsync("/jobs")).Status);
    }
}
