using System.Net;
using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Simulator;

public class FaultsOnCredentialsTests
{
    [Fact]
    public async Task Every_token_ends_in_the_middle_of_the_work()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        sim.Server.Faults.Add(new FaultRule { Path = "/graphs", Nth = 2, InvalidateTokens = new() });
        var (token, _) = await sim.LoginAsync();

        Assert.Equal(HttpStatusCode.OK, (await ListAsync(token)).Status);
        Assert.Equal(
            (HttpStatusCode.Unauthorized, "APIGW.0307"),
            await ListAsync(token) is var refused ? (refused.Status, refused.ErrorCode) : default);
        Assert.Equal("APIGW.0307", (await ListAsync(token)).ErrorCode);
        Assert.Equal(HttpStatusCode.OK, (await ListAsync((await sim.LoginAsync()).Token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await sim.GesAsync("")).Status);

        Task<Reply> ListAsync(string with) => sim.SendAsync(sim.Plain(HttpMethod.Get, sim.Graphs, token: with));
    }

    [Theory]
    [InlineData(899, null)]
    [InlineData(-899, null)]
    [InlineData(901, "APIGW.0301")]
    [InlineData(-901, "APIGW.0301")]
    public async Task Signatures_are_judged_by_a_clock_that_is_wrong(double seconds, string? refusal)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        sim.Server.Faults.Add(new FaultRule { Nth = 1, ClockSkew = new(seconds) });

        var reply = await sim.GesAsync("");

        Assert.Equal(refusal, reply.ErrorCode);
        Assert.Equal(sim.Time.GetUtcNow().AddSeconds(seconds).ToString("r"), reply.Headers["Date"]);
        Assert.Equal(HttpStatusCode.OK, (await sim.GesAsync("")).Status);
    }
}
