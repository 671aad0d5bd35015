using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Simulator;

public class FaultsOnBodiesTests
{
    [Theory]
    [InlineData("""{"garbage":{}}""", "text/html", "<!DOCTYPE html><html>.*</html>")]
    [InlineData("""{"garbage":{"kind":"bytes"}}""", "application/json", ".{500,}")]
    [InlineData("""{"empty":{}}""", "application/json", "")]
    public async Task The_request_is_carried_out_and_its_answer_cannot_be_read(string rule, string type, string form)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        await sim.AddFaultsAsync(rule);
        using var http = new HttpClient();

        using var response = await http.SendAsync(
            sim.Sign(HttpMethod.Post, $"{sim.Graphs}/{id}/stop", "{}"), SimulatorFixture.Cancellation);

        var body = await response.Content.ReadAsStringAsync(SimulatorFixture.Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Matches(new Regex($@"\A{form}\z", RegexOptions.Singleline, TimeSpan.FromSeconds(5)), body);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(body));
        Assert.Equal(GraphCode.Stopping, sim.Server.Graphs[id].Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(1_000_000)]
    public async Task A_body_breaks_off(int bytes)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        sim.Server.Faults.Add(new FaultRule { Path = "/stop$", CutBody = new(bytes) });

        var (text, _) = await sim.RawAsync(HttpMethod.Post, $"{sim.Graphs}/{id}/stop", "{}");

        var whole = $$"""{"job_id":"{{sim.Server.Jobs.All[0].JobId}}"}""";
        Assert.StartsWith("HTTP/1.1 200", text);
        Assert.Contains($"Content-Length: {whole.Length}\r\n", text);
        Assert.EndsWith("\r\n\r\n" + whole[..Math.Min(bytes, whole.Length - 1)], text);
    }

    [Fact]
    public async Task A_body_has_no_end_until_the_client_goes()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        sim.Server.Faults.Add(new FaultRule { Endless = new() });
        using var http = new HttpClient();
        using var response = await http.SendAsync(
            sim.Sign(HttpMethod.Get, sim.Graphs), HttpCompletionOption.ResponseHeadersRead, SimulatorFixture.Cancellation);
        await using var body = await response.Content.ReadAsStreamAsync(SimulatorFixture.Cancellation);

        var more = new byte[4 * 1024 * 1024];
        await body.ReadExactlyAsync(more, SimulatorFixture.Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(response.Content.Headers.ContentLength);
        Assert.Equal((byte)'a', more[^1]);
    }

    [Fact]
    public async Task A_body_comes_byte_by_byte()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        sim.Server.Faults.Add(new FaultRule { Trickle = new() });
        var reading = sim.GesAsync("");
        var seconds = 0;
        while (!reading.IsCompleted)
        {
            await Task.Delay(1, SimulatorFixture.Cancellation);
            sim.Time.Advance(TimeSpan.FromSeconds(1));
            seconds++;
        }

        var reply = await reading;
        Assert.Equal("""{"graph_count":0,"graphs":[]}""", reply.Text);
        Assert.True(seconds >= reply.Text.Length, $"{reply.Text.Length} bytes came in {seconds} seconds");
    }

    [Fact]
    public async Task A_redirect_carries_nothing_out()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        await sim.AddFaultsAsync("""[{"path":"/stop$","redirect":{"location":"https://example.com/x","status":307}}]""");

        var (text, end) = await sim.RawAsync(HttpMethod.Post, $"{sim.Graphs}/{id}/stop", "{}");

        Assert.Equal(SocketError.Success, end);
        Assert.StartsWith("HTTP/1.1 307", text);
        Assert.Contains("Location: https://example.com/x\r\n", text);
        Assert.Empty(sim.Server.Graphs[id].Operations);
    }

    [Fact]
    public async Task Nothing_comes_back_over_a_connection_that_another_rule_has_reset()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        sim.Server.Faults.Add(new FaultRule { Garbage = new() }, new FaultRule { Trickle = new() }, new FaultRule { DropAfter = new() });

        var (text, end) = await sim.RawAsync(HttpMethod.Get, sim.Graphs);

        Assert.Equal(("", SocketError.ConnectionReset), (text, end));
        Assert.Equal("garbage, trickle, dropAfter", Assert.Single(sim.Server.Requests).Fault);
    }

    [Fact]
    public async Task The_simulator_ends_although_requests_hang()
    {
        var sim = await SimulatorFixture.StartAsync();
        sim.Server.Faults.Add(new FaultRule { Nth = 1, Delay = new(1000) }, new FaultRule { Nth = 2, Trickle = new() });
        var hanging = new List<Task>();
        for (var i = 1; i <= 2; i++)
        {
            hanging.Add(sim.RawAsync(HttpMethod.Get, sim.Graphs));
            while (sim.Server.Faults.All[0].Seen < i)
            {
                await Task.Delay(5, SimulatorFixture.Cancellation);
            }
        }

        Assert.DoesNotContain(hanging, request => request.IsCompleted);
        await sim.DisposeAsync();

        await Task.WhenAll(hanging).WaitAsync(TimeSpan.FromMinutes(1), SimulatorFixture.Cancellation);
    }
}
