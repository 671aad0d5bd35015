using System.Collections;
using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>Measures changes of many graphs in one command, with a server that delays its answers.</summary>
internal static class FleetMeasure
{
    private const int ThrottleLimit = 32;
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);

    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion region)
    {
        using var session = Session.ConnectedTo(region);
        await region.DelayAsync(Latency);
        await region.TakeRequestsAsync();
        try
        {
            Stop(ThrottleLimit);
            var turns = effort.Rounds < 3 ? 1 : 3;
            var medians = await Trials.MediansAsync(turns, () => Task.FromResult(Stop(effort.Fleet)));
            var mostOpen = await region.PeakRequestsAsync();
            var requests = await region.TakeRequestsAsync();
            var limit = effort.Fleet * Latency.TotalMilliseconds / ThrottleLimit;
            return
            [
                new Row($"{effort.Fleet} graphs to Stop-GesGraph -ThrottleLimit {ThrottleLimit}", medians[0], limit, "ms")
                {
                    Note = $"{effort.Fleet} x {Latency.TotalMilliseconds} ms / {ThrottleLimit}",
                }.RatioAtMost(1.15),
                new Row("  requests in flight at most", mostOpen, null, "").Exactly(ThrottleLimit),
                new Row("  requests for each graph", (double)requests.Count / ((turns * effort.Fleet) + ThrottleLimit), null, "")
                    .Exactly(1),
            ];
        }
        finally
        {
            await region.ClearFaultsAsync();
        }

        double Stop(int graphs)
        {
            session.Set("ids", region.TakeRunning(graphs).Select(id => new Hashtable { ["GraphId"] = id }).ToArray());
            return session.Time($"$ids | Stop-GesGraph -ThrottleLimit {ThrottleLimit}");
        }
    }
}
