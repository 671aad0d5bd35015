using System.Net;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Simulator;

public class FaultsDeferredTests
{
    [Fact]
    public async Task A_restart_that_a_gateway_gave_up_on_begins_later_and_exactly_then()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        sim.Server.Faults.Add(
            new FaultRule { Path = "/restart$", AnswerThenLater = new(504, """{"error_code":"APIGW.0201"}""", Seconds: 90) });
        var sent = sim.Time.GetUtcNow();

        var reply = await sim.ActAsync(id, "restart");

        Assert.Equal((HttpStatusCode.GatewayTimeout, "APIGW.0201"), (reply.Status, reply.ErrorCode));
        sim.Time.Advance(TimeSpan.FromSeconds(89));
        Assert.Equal(0, (await sim.RealStateAsync(id)).GetProperty("restarts").GetInt32());
        sim.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(GraphCode.Stopping, await sim.StatusAsync(id));
        var state = await sim.RealStateAsync(id);
        Assert.Equal(1, state.GetProperty("restarts").GetInt32());
        Assert.Equal(reply.RequestId, state.GetProperty("operations")[0].GetProperty("requestId").GetString());
        Assert.Equal(sent.AddSeconds(90), Assert.Single(sim.Server.Graphs[id].Operations).At);
        Assert.Equal(sent.AddSeconds(92), Assert.Single(sim.Server.Jobs.All).Spec.BeginTime);
    }

    [Fact]
    public async Task What_comes_late_is_judged_by_the_state_of_that_time()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        sim.Server.Faults.Add(new FaultRule { Path = "/stop$", Nth = 1, AnswerThenLater = new(Seconds: 60) });
        await sim.ActAsync(id, "stop");
        var second = await sim.ActAsync(id, "stop");

        sim.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(second.RequestId, Assert.Single(sim.Server.Graphs[id].Operations).RequestId);
    }

    [Fact]
    public async Task Late_requests_and_automatic_starts_happen_in_the_order_of_their_times()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud", GraphCode.Stopped).Id;
        sim.Server.Faults.Add(new FaultRule { Path = "/restart$", AnswerThenLater = new(Seconds: 8 * 86_400) });
        var restart = await sim.ActAsync(id, "restart");

        sim.Time.Advance(TimeSpan.FromDays(9));

        Assert.Equal([null, restart.RequestId], sim.Server.Graphs[id].Operations.Select(operation => operation.RequestId));
    }

    [Fact]
    public async Task Whom_the_gateway_refuses_nothing_happens_for_later()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        sim.Server.Faults.Add(new FaultRule { AnswerThenLater = new(Seconds: 1) });

        var reply = await sim.SendAsync(sim.Plain(HttpMethod.Post, $"{sim.Graphs}/{id}/stop", "{}", token: "expired"));

        Assert.Equal("APIGW.0307", reply.ErrorCode);
        sim.Time.Advance(TimeSpan.FromHours(1));
        Assert.Empty(sim.Server.Graphs[id].Operations);
    }

    [Fact]
    public async Task A_signature_that_was_good_on_arrival_is_good_enough_later()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        sim.Server.Faults.Add(new FaultRule { AnswerThenLater = new(Seconds: 3600) });
        await sim.ActAsync(id, "stop");

        sim.Server.Faults.Clear();
        sim.Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal(GraphCode.Stopped, sim.Server.Graphs[id].Status);
    }
}
