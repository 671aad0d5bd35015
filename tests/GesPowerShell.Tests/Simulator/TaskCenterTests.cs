using Microsoft.Extensions.Time.Testing;
using System.Text.Json;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Tests.Simulator;

public class TaskCenterTests
{
    /// <summary>The playground sets the duration, so that users can wait for the job of the import in the examples of the help.</summary>
    [Fact]
    public async Task The_import_at_the_start_takes_as_long_as_it_is_told_to()
    {
        var clock = new FakeTimeProvider();
        await using var server = await SimulatorServer.StartAsync(
            new SimulatorOptions { TimeScale = 60, ImportTime = TimeSpan.FromMinutes(30), Clock = clock },
            TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(("202", "running"), State());
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(("200", "success"), State());

        (string Graph, string Job) State() =>
            (server.Graphs.Named("dev_import").Status, server.Jobs.All.Single(job => job.GraphName == "dev_import").Status);
    }

    [Fact]
    public async Task Jobs_are_filtered_by_status_graph_and_day()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 8);
        var id = sim.Server.Graphs.Named("fraud_demo").Id;
        var stop = await sim.ActAsync(id, "stop");

        Assert.Equal([stop.JobId], await IdsAsync(sim, "?status=waiting"));
        Assert.Equal(["dev_import"], await NamesAsync(sim, "?status=running"));
        Assert.Equal(["nightly_risk"], await NamesAsync(sim, "?status=failed"));
        Assert.Equal(["fraud_demo"], await NamesAsync(sim, "?status=partiallyFailed"));
        Assert.Equal(["fraud_demo", "fraud_demo"], await NamesAsync(sim, "?graph_name=fraud_demo"));
        Assert.Equal([stop.JobId], await IdsAsync(sim, "?graph_name=fraud_demo&start_time=2026-03-04"));
        Assert.Equal(["old_trial"], await NamesAsync(sim, "?end_time=2026-02-23"));
        Assert.Equal(["aml_prod", "social_net"], await NamesAsync(sim, "?start_time=2026-03-03&end_time=2026-03-03"));
    }

    [Theory]
    [InlineData("?status=done")]
    [InlineData("?start_time=2026-03-04T00:00:00")]
    [InlineData("?end_time=yesterday")]
    public async Task Filters_that_make_no_sense_are_an_incorrect_parameter(string query)
    {
        await using var sim = await SimulatorFixture.StartAsync();

        Assert.Equal("GES.0001", (await sim.GesAsync("/jobs" + query)).ErrorCode);
    }

    [Fact]
    public async Task The_newest_jobs_come_first_and_are_paged()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 8);

        var page = (await sim.GesAsync("/jobs?limit=2&offset=1")).Body;

        Assert.Equal(7, page.GetProperty("job_count").GetInt32());
        Assert.Equal(["aml_prod", "social_net"], Texts(page, "related_graph"));
    }

    [Fact]
    public async Task A_failed_import_tells_what_became_of_each_file()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 8);

        var job = (await sim.GesAsync("/jobs?status=failed")).Body.GetProperty("job_list")[0];

        var detail = job.GetProperty("job_detail");
        Assert.Equal(JsonValueKind.Null, detail.GetProperty("vertexset_path").ValueKind);
        Assert.Equal(-1, detail.GetProperty("edgeset_path")[0].GetProperty("total_lines").GetInt32());
        Assert.NotEmpty(job.GetProperty("fail_reason").GetString()!);
    }

    [Fact]
    public async Task A_job_is_asked_for_with_the_graph_it_belongs_to()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var (one, other) = (sim.Server.Graphs.Add("one").Id, sim.Server.Graphs.Add("other").Id);
        var job = (await sim.ActAsync(one, "stop")).JobId!;

        Assert.Equal("GES.7007", (await sim.GesAsync($"/{one}/jobs/ff80808100000000000000000000dead/status")).ErrorCode);
        var foreign = await sim.GesAsync($"/{other}/jobs/{job}/status");
        Assert.Equal("GES.8301", foreign.ErrorCode);
        Assert.Equal("can not find job, jobId is " + job, foreign.Body.GetProperty("error_msg").GetString());
        Assert.Equal("GES.7000", (await sim.GesAsync($"/nowhere/jobs/{job}/status")).ErrorCode);
    }

    [Fact]
    public async Task Jobs_vanish_after_a_month()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 8);

        sim.Time.Advance(TimeSpan.FromDays(21));
        Assert.DoesNotContain(sim.Server.Jobs.All, job => job.GraphName == "old_trial");
        Assert.Contains(sim.Server.Jobs.All, job => job.GraphName == "dev_import");
        sim.Time.Advance(TimeSpan.FromDays(30));

        Assert.Equal(0, (await sim.GesAsync("/jobs")).Body.GetProperty("job_count").GetInt32());
        Assert.Empty(sim.Server.Jobs.All);
    }

    [Fact]
    public async Task A_job_can_be_given_another_end()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        var job = (await sim.ActAsync(id, "stop")).JobId!;

        sim.Server.Jobs.Change(job, spec => spec with { Outcome = JobCode.PartiallyFailed, FailReason = "half" });
        sim.Time.Advance(OperationTimes.Stop);
        Assert.Equal("partiallyFailed", await sim.JobStatusAsync(id, job));
        sim.Server.Jobs.Fail(job, "no");
        Assert.Equal("failed", await sim.JobStatusAsync(id, job));
        Assert.True(sim.Server.Jobs.Remove(job));
        Assert.Equal("GES.7007", (await sim.GesAsync($"/{id}/jobs/{job}/status")).ErrorCode);
    }

    private static async Task<IEnumerable<string?>> NamesAsync(SimulatorFixture sim, string query) =>
        Texts((await sim.GesAsync("/jobs" + query)).Body, "related_graph");

    private static async Task<IEnumerable<string?>> IdsAsync(SimulatorFixture sim, string query) =>
        Texts((await sim.GesAsync("/jobs" + query)).Body, "job_id");

    private static IEnumerable<string?> Texts(JsonElement page, string field) =>
        page.GetProperty("job_list").EnumerateArray().Select(job => job.GetProperty(field).GetString());
}
