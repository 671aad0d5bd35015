using System.Collections;
using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>Measures changes of many graphs to the end of their jobs: the cost of polling.</summary>
internal static class WaitMeasure
{
    private const double StopSeconds = 120;

    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion others)
    {
        // This measurement needs another region, with as many graphs as the fleet and with jobs of the required duration.
        await using var region = await BenchmarkRegion.StartAsync(effort.Fleet + 20, StopSeconds / effort.JobSeconds);
        using var session = Session.ConnectedTo(region);
        session.Set("ids", region.TakeRunning(effort.Fleet).Select(id => new Hashtable { ["GraphId"] = id }).ToArray());
        await region.TakeRequestsAsync();
        var seconds = session.Time("$ids | Stop-GesGraph -Wait") / 1000;
        var requests = await region.TakeRequestsAsync();
        var (polls, lastInterval) = Intervals(effort.JobSeconds);
        return
        [
            new Row($"{effort.Fleet} graphs -Wait, requests", requests.Count, effort.Fleet, "")
                { Note = $"{polls} intervals" }.AtMost(effort.Fleet + (24 * polls)),
            new Row($"{effort.Fleet} graphs -Wait, time", seconds, effort.JobSeconds, "s").AtMost(effort.JobSeconds + (2 * lastInterval)),
        ];
    }

    /// <summary>
    /// The number of polls and the last interval. The help documents the intervals: 2 seconds first, then each 1.5 times as long, up to 30.
    /// </summary>
    private static (int Count, double Last) Intervals(double jobSeconds)
    {
        var (count, interval, next) = (0, 0.0, 2.0);
        for (var now = 0.0; now < jobSeconds; count++)
        {
            interval = next;
            now += interval;
            next = Math.Min(interval * 1.5, 30);
        }

        return (count, interval);
    }
}
