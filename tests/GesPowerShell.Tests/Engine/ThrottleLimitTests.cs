using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Faults;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Engine;

/// <summary>The limit of -ThrottleLimit, measured by the requests that are open at the service.</summary>
public class ThrottleLimitTests : RegionTest
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    protected override SimulatorOptions Options => new() { Graphs = 40, TimeScale = 600, Clock = _clock };

    [Fact]
    public async Task As_many_requests_are_on_the_way_as_the_limit_says()
    {
        Server.Faults.Add(new FaultRule { Delay = new(60) });
        Session.Set("ids", Ids(12));
        var run = Task.Run(() => Run("$ids | Stop-GesGraph -ThrottleLimit 4"), TestContext.Current.CancellationToken);
        for (var answered = 0; answered < 12; answered += 4)
        {
            // The service answers none of the four open requests before the clock is advanced, so a fifth request would be counted.
            await UntilAsync(() => Server.Requests.Count == answered && Server.OpenRequests == 4);
            _clock.Advance(TimeSpan.FromSeconds(60));
        }

        Assert.Equal(12, (await run).ShouldSucceed().Output.Count);
        Assert.Equal(4, Server.MostOpenRequests);
    }

    [Fact]
    public async Task Polls_and_looks_for_lost_answers_count_too()
    {
        Server.Faults.Add(
            new FaultRule { Delay = new(0.02) },
            new FaultRule { Method = "POST", Path = "/stop$", EveryNth = 4, DropAfter = new() });
        Session.Set("ids", Ids(30));
        var run = Task.Run(() => Run($"$ids | Stop-GesGraph {Wait} -ThrottleLimit 3"), TestContext.Current.CancellationToken);
        while (!run.IsCompleted)
        {
            // The clock of the region is advanced only while requests are open.
            await UntilAsync(() => Server.OpenRequests > 0 || run.IsCompleted);
            _clock.Advance(TimeSpan.FromMilliseconds(20));
        }

        (await run).ShouldSucceed();
        Assert.Equal(30, Changes.Count);
        Assert.Equal(3, Server.MostOpenRequests);
    }

    private object[] Ids(int count) =>
        [.. Server.Graphs.All.Where(graph => graph.Status == "200").Skip(3).Take(count)
            .Select(graph => Rows.Of(new { GraphId = graph.Id }))];

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
