using System.Net;
using System.Net.Sockets;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Simulator;

public class FaultsOnAnswersTests
{
    [Fact]
    public async Task A_rule_answers_in_the_place_of_GES_and_nothing_happens()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        sim.Server.Faults.Add(new FaultRule
        {
            Method = "POST",
            Answer = new(
                503, new Dictionary<string, string> { ["Retry-After"] = "7", ["X-Request-Id"] = "" }, """{"error_code":"GES.7006"}"""),
        });

        var reply = await sim.ActAsync(id, "stop");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "GES.7006"), (reply.Status, reply.ErrorCode));
        Assert.Equal("7", reply.Headers["Retry-After"]);
        Assert.DoesNotContain("X-Request-Id", reply.Headers.Keys);
        Assert.Empty(sim.Server.Graphs[id].Operations);
        Assert.Equal((503, "answer"), (Assert.Single(sim.Server.Requests).Status, sim.Server.Requests[0].Fault));
    }

    [Fact]
    public async Task A_connection_is_reset_before_the_request_is_carried_out()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        sim.Server.Faults.Add(new FaultRule { Path = "/restart$", DropBefore = new() });

        var (text, end) = await sim.RawAsync(HttpMethod.Post, $"{sim.Graphs}/{id}/restart", "{}");

        Assert.Equal(("", SocketError.ConnectionReset), (text, end));
        Assert.Empty(sim.Server.Graphs[id].Operations);
        Assert.Equal((0, "dropBefore"), (Assert.Single(sim.Server.Requests).Status, sim.Server.Requests[0].Fault));
    }

    [Fact]
    public async Task A_connection_is_reset_after_the_request_was_carried_out()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        sim.Server.Faults.Add(new FaultRule { Path = "/restart$", DropAfter = new() });

        var (text, end) = await sim.RawAsync(HttpMethod.Post, $"{sim.Graphs}/{id}/restart", "{}");

        Assert.Equal(("", SocketError.ConnectionReset), (text, end));
        Assert.Equal(sim.Server.Requests[0].RequestId, Assert.Single(sim.Server.Graphs[id].Operations).RequestId);
        Assert.Equal((0, "dropAfter"), (Assert.Single(sim.Server.Requests).Status, sim.Server.Requests[0].Fault));
    }

    [Fact]
    public async Task An_answer_without_a_job_id_hides_nothing_else()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        sim.Server.Faults.Add(new FaultRule { NoJobId = new() });

        var stop = await sim.ActAsync(id, "stop");
        var refused = await sim.ActAsync(id, "stop");

        Assert.Equal((HttpStatusCode.OK, "{}"), (stop.Status, stop.Text));
        Assert.Equal("GES.7003", refused.ErrorCode);
        Assert.Equal(1, (await sim.GesAsync("/jobs")).Body.GetProperty("job_count").GetInt32());
        Assert.Equal(GraphCode.Stopping, await sim.StatusAsync(id));
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"retryAfter":30}""", "30")]
    [InlineData("""{"retryAfter":"Wed, 04 Mar 2026 05:07:07 GMT"}""", "Wed, 04 Mar 2026 05:07:07 GMT")]
    public async Task Too_many_requests_are_refused_as_the_gateway_does(string settings, string? retryAfter)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        await sim.AddFaultsAsync($$"""[{"times":1,"rateLimit":{{settings}}}]""");

        var refused = await sim.GesAsync("");

        Assert.Equal((HttpStatusCode.TooManyRequests, "APIGW.0308"), (refused.Status, refused.ErrorCode));
        Assert.Equal(refused.RequestId, refused.Body.GetProperty("request_id").GetString());
        Assert.Equal(retryAfter, refused.Headers.GetValueOrDefault("Retry-After"));
        Assert.Equal(HttpStatusCode.OK, (await sim.GesAsync("")).Status);
    }

    [Fact]
    public async Task A_delayed_request_is_carried_out_although_the_client_has_gone()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        sim.Server.Faults.Add(new FaultRule { Path = "/restart$", Delay = new(100) });
        using var giveUp = new CancellationTokenSource();
        using var http = new HttpClient();
        using var request = sim.Sign(HttpMethod.Post, $"{sim.Graphs}/{id}/restart", "{}");
        var sending = http.SendAsync(request, giveUp.Token);
        await UntilAsync(() => sim.Server.Faults.All[0].Fired == 1);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Empty(sim.Server.Graphs[id].Operations);

        await UntilAsync(() =>
        {
            sim.Time.Advance(TimeSpan.FromSeconds(100));
            return sim.Server.Requests.Count == 1;
        });

        Assert.Single(sim.Server.Graphs[id].Operations);
        Assert.Equal((200, "delay"), (sim.Server.Requests[0].Status, sim.Server.Requests[0].Fault));
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        while (!done())
        {
            await Task.Delay(5, SimulatorFixture.Cancellation);
        }
    }
}
