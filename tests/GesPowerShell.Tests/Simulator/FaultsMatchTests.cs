using System.Net;
using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Simulator;

public class FaultsMatchTests
{
    private static readonly AnswerFault Teapot = new(418);

    [Theory]
    [InlineData("""{"nth":2}""", ".X....")]
    [InlineData("""{"everyNth":2}""", ".X.X.X")]
    [InlineData("""{"everyNth":2,"times":2}""", ".X.X..")]
    [InlineData("""{"times":3}""", "XXX...")]
    [InlineData("""{}""", "XXXXXX")]
    [InlineData("""{"probability":0}""", "......")]
    [InlineData("""{"probability":1,"times":1}""", "X.....")]
    [InlineData("""{"method":"get"}""", "XXXXXX")]
    [InlineData("""{"method":"POST"}""", "......")]
    [InlineData("""{"path":"limit=1$"}""", "X.....")]
    [InlineData("""{"path":"^/v2/[^/]+/graphs\\?limit=[56]","nth":2}""", ".....X")]
    public async Task A_rule_picks_its_requests(string match, string expected)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var added = await sim.AddFaultsAsync($$"""[{"answer":{"status":418}{{(match.Length > 2 ? "," : "")}}{{match[1..]}}]""");

        Assert.Equal(HttpStatusCode.OK, added.Status);
        Assert.Equal(expected, await SendAsync(sim, 6));
        Assert.Equal(expected.Count(c => c == 'X'), Assert.Single(sim.Server.Faults.All).Fired);
    }

    [Fact]
    public async Task The_same_seed_picks_the_same_requests_and_another_one_others()
    {
        var picked = new List<string>();
        foreach (var seed in new[] { 7, 7, 8 })
        {
            await using var sim = await SimulatorFixture.StartAsync();
            sim.Server.Faults.Add(new FaultRule { Probability = 0.5, Seed = seed, Answer = Teapot });
            picked.Add(await SendAsync(sim, 64));
        }

        Assert.Equal(picked[0], picked[1]);
        Assert.NotEqual(picked[0], picked[2]);
        Assert.Equal("X..XX.X...X.XX.X.X.X..XXXX.XX..XXXXX.X....XX.....XX......X.X.XXX", picked[0]);
    }

    [Fact]
    public async Task What_a_lower_probability_picks_a_higher_one_picks_too()
    {
        var picked = new List<string>();
        foreach (var probability in new[] { 0.1, 0.5, 0.9 })
        {
            await using var sim = await SimulatorFixture.StartAsync();
            sim.Server.Faults.Add(new FaultRule { Probability = probability, Seed = 7, Answer = Teapot });
            picked.Add(await SendAsync(sim, 64));
        }

        for (var i = 0; i < 64; i++)
        {
            Assert.True(picked[0][i] != 'X' || picked[1][i] == 'X');
            Assert.True(picked[1][i] != 'X' || picked[2][i] == 'X');
        }

        Assert.Equal([9, 31, 58], picked.Select(picks => picks.Count(c => c == 'X')));
    }

    [Fact]
    public async Task A_rule_also_counts_what_an_earlier_rule_has_answered()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        sim.Server.Faults.Add(
            new FaultRule { Nth = 1, Answer = new(503) },
            new FaultRule { Nth = 2, RateLimit = new() },
            new FaultRule { Nth = 2, Answer = Teapot });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await sim.GesAsync("")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await sim.GesAsync("")).Status);
        Assert.Equal(HttpStatusCode.OK, (await sim.GesAsync("")).Status);
        Assert.Equal([(3, 1), (3, 1), (3, 0)], sim.Server.Faults.All.Select(fault => (fault.Seen, fault.Fired)));
    }

    [Fact]
    public async Task Of_many_requests_at_once_exactly_so_many_go_wrong_as_the_rule_says()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        sim.Server.Faults.Add(new FaultRule { EveryNth = 3, Times = 20, Answer = Teapot });

        var replies = await Task.WhenAll(Enumerable.Range(0, 90).Select(_ => sim.GesAsync("")));

        Assert.Equal(20, replies.Count(reply => (int)reply.Status == 418));
        Assert.Equal((90, 20), (sim.Server.Faults.All[0].Seen, sim.Server.Faults.All[0].Fired));
    }

    [Fact]
    public async Task Rules_come_and_go_while_requests_are_under_way()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var changing = Task.Run(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                sim.Server.Faults.Add(new FaultRule { Answer = Teapot }, new FaultRule { Nth = 1, RateLimit = new() });
                sim.Server.Faults.Clear();
            }
        }, SimulatorFixture.Cancellation);

        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => sim.GesAsync("")));
        await changing;

        Assert.Every(replies, reply => Assert.True((int)reply.Status is 200 or 418));
        Assert.Equal(HttpStatusCode.OK, (await sim.GesAsync("")).Status);
    }

    [Fact]
    public async Task A_pattern_that_takes_for_ever_matches_nothing()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        sim.Server.Faults.Add(new FaultRule { Path = "^/(a|a|aa)*$", Answer = Teapot });

        Assert.Equal("GES.7000", (await sim.GetAsync($"{sim.Graphs}/{new string('a', 60)}")).ErrorCode);
        Assert.Equal("APIGW.0101", (await sim.GetAsync("/" + new string('a', 60) + "!")).ErrorCode);
    }

    [Fact]
    public async Task Requests_to_IAM_go_wrong_too()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        sim.Server.Faults.Add(new FaultRule { Path = "^/v3/auth/tokens", Times = 1, Answer = Teapot });

        Assert.Equal(418, (int)(await sim.LoginAsync()).Reply.Status);
        Assert.Equal(HttpStatusCode.Created, (await sim.LoginAsync()).Reply.Status);
    }

    /// <summary>Lists graphs this number of times. Returns a dot for each answer of GES and an X for each other one.</summary>
    private static async Task<string> SendAsync(SimulatorFixture sim, int requests)
    {
        var picked = "";
        for (var i = 1; i <= requests; i++)
        {
            picked += (await sim.GesAsync($"?limit={i}")).Status == HttpStatusCode.OK ? '.' : 'X';
        }

        return picked;
    }
}
