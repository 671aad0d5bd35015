using System.Net;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Simulator;

public class ControlTests
{
    [Fact]
    public async Task The_journal_tells_every_request_and_not_the_control()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var list = await sim.GesAsync("?limit=3");
        var stop = await sim.ActAsync("nowhere", "stop");

        var journal = (await sim.SendAsync(sim.Plain(HttpMethod.Get, "/_simulator/requests"))).Body.GetProperty("requests");

        Assert.Equal(
            [$"GET {sim.Graphs}?limit=3 200 {list.RequestId}", $"POST {sim.Graphs}/nowhere/stop 400 {stop.RequestId}"],
            journal.EnumerateArray().Select(entry =>
                $"{entry.GetProperty("method")} {entry.GetProperty("path")} "
                    + $"{entry.GetProperty("status")} {entry.GetProperty("requestId")}"));
        Assert.Equal(journal.GetArrayLength(), sim.Server.Requests.Count);
        Assert.Equal(HttpStatusCode.NoContent, (await sim.SendAsync(sim.Plain(HttpMethod.Delete, "/_simulator/requests"))).Status);
        Assert.Empty(sim.Server.Requests);
    }

    [Fact]
    public async Task The_state_tells_what_really_began_and_which_request_began_it()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        var restart = await sim.ActAsync(id, "restart");
        await sim.ActAsync("nowhere", "restart");

        var state = (await sim.SendAsync(sim.Plain(HttpMethod.Get, "/_simulator/state"))).Body;

        var graph = Assert.Single(state.GetProperty("graphs").EnumerateArray());
        Assert.Equal(("fraud", "200"), (graph.GetProperty("name").GetString(), graph.GetProperty("status").GetString()));
        Assert.Equal((0, 0, 1), (Count("stops"), Count("starts"), Count("restarts")));
        Assert.Equal(restart.RequestId, graph.GetProperty("operations")[0].GetProperty("requestId").GetString());
        Assert.Equal(restart.JobId, Assert.Single(state.GetProperty("jobs").EnumerateArray()).GetProperty("jobId").GetString());

        int Count(string name) => graph.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task It_begins_again_as_at_the_start()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 3);
        var before = sim.Server.Graphs.All.Select(graph => (graph.Id, graph.Name, graph.Status)).ToList();
        await sim.ActAsync(before[0].Id, "restart");
        sim.Server.Graphs.Add("fraud");
        sim.Server.Clock.Advance(TimeSpan.FromDays(1));
        sim.Server.Faults.Add(new FaultRule { Answer = new(503) });

        Assert.Equal(HttpStatusCode.NoContent, (await sim.SendAsync(sim.Plain(HttpMethod.Post, "/_simulator/reset"))).Status);

        Assert.Equal(before, sim.Server.Graphs.All.Select(graph => (graph.Id, graph.Name, graph.Status)));
        Assert.Equal((sim.Time.GetUtcNow(), 0, 0), (sim.Server.Clock.Now, sim.Server.Faults.All.Count, sim.Server.Requests.Count));
        Assert.Equal(HttpStatusCode.OK, (await sim.ActAsync(before[0].Id, "restart")).Status);
    }

    [Fact]
    public async Task The_clock_jumps()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        await sim.ActAsync(id, "stop");

        var reply = await sim.SendAsync(sim.Plain(HttpMethod.Post, "/_simulator/clock", """{"advanceSeconds": 120.5}"""));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(GraphCode.Stopped, await sim.StatusAsync(id));
        Assert.Equal(sim.Time.GetUtcNow().AddSeconds(120.5), reply.Body.GetProperty("now").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"advanceSeconds":-1}""")]
    [InlineData("""{"advanceSeconds":1e300}""")]
    [InlineData("""{"advanceSeconds":"5"}""")]
    public async Task The_clock_does_not_take_what_is_no_time(string body)
    {
        await using var sim = await SimulatorFixture.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await sim.SendAsync(sim.Plain(HttpMethod.Post, "/_simulator/clock", body))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sim.SendAsync(sim.Plain(HttpMethod.Get, "/_simulator/other"))).Status);
    }

    [Fact]
    public async Task Two_simulators_of_one_process_know_nothing_of_each_other()
    {
        await using var one = await SimulatorFixture.StartAsync(graphs: 1);
        await using var other = await SimulatorFixture.StartAsync(graphs: 1);

        await one.ActAsync(one.Server.Graphs.All[0].Id, "stop");

        Assert.NotEqual(one.Server.Address, other.Server.Address);
        Assert.Equal("200", other.Server.Graphs.All[0].Status);
        Assert.Empty(other.Server.Requests);
    }

    [Fact]
    public async Task A_hundred_thousand_graphs_have_their_pages()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 100_000);
        var ids = new HashSet<string>();
        for (var offset = 0; offset < 100_000; offset += 1000)
        {
            var page = await sim.GesAsync($"?limit=100&offset={offset}");
            ids.UnionWith(page.Body.GetProperty("graphs").EnumerateArray().Select(graph => graph.GetProperty("id").GetString()!));
        }

        Assert.Equal(10_000, ids.Count);
    }

    [Fact]
    public async Task Options_that_make_no_sense_are_refused()
    {
        SimulatorOptions[] senseless = [new() { TimeScale = 0 }, new() { Url = "https://127.0.0.1" }, new() { ProjectId = "a-b" }];
        foreach (var options in senseless)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => SimulatorServer.StartAsync(options, SimulatorFixture.Cancellation));
        }
    }
}
