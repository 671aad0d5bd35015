using System.Globalization;
using System.Net;

namespace GesPowerShell.Tests.Simulator;

/// <summary>The Date header has the time of the region, which can differ from that of the machine.</summary>
public class ServiceDateTests
{
    [Fact]
    public async Task Every_answer_of_GES_and_IAM_carries_the_time_of_the_region()
    {
        await using var sim = await SimulatorFixture.StartAsync(timeScale: 60);
        var start = sim.Time.GetUtcNow();
        sim.Time.Advance(TimeSpan.FromMinutes(10));
        sim.Server.Clock.Advance(TimeSpan.FromDays(3));
        var now = (start + TimeSpan.FromHours(10) + TimeSpan.FromDays(3)).ToString("r", CultureInfo.InvariantCulture);

        Reply[] replies =
        [
            await sim.GesAsync(""),
            await sim.GesAsync("/nowhere"),
            await sim.GesAsync("/no/such/path/at/all"),
            await sim.SendAsync(sim.Sign(HttpMethod.Get, sim.Graphs, secretKey: "wrong")),
            await sim.GetAsync("/v3/projects"),
            (await sim.LoginAsync()).Reply,
        ];

        Assert.Equal([200, 400, 404, 401, 200, 201], replies.Select(reply => (int)reply.Status));
        Assert.Every(replies, reply => Assert.Equal(now, reply.Headers["Date"]));
    }

    [Fact]
    public async Task The_date_of_the_region_does_not_make_a_signature_old()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        sim.Server.Clock.Advance(TimeSpan.FromDays(3));

        var asReal = await sim.GesAsync("");
        var asRegion = await sim.SendAsync(sim.Sign(HttpMethod.Get, sim.Graphs, date: sim.Server.Clock.Now));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (asReal.Status, asRegion.Status));
    }
}
