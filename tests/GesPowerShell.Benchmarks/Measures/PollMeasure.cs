using System.Runtime.CompilerServices;
using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.InProcess;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>
/// Measures when a poll should read the lists, and when it should read each job and each graph. These are figures of docs/scale.md without
/// goals.
/// </summary>
internal static class PollMeasure
{
    private const int InitialGraphs = 20;
    private static readonly int[] ProjectSizes = [100, 1000];
    private static readonly int[] JobCounts = [4, 8, 16, 32];
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(30);

    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion others)
    {
        ClientInProcess.Resolve();
        var rows = new List<Row>();
        foreach (var graphs in ProjectSizes)
        {
            // The region runs in real time, so that the jobs are still running while they are polled.
            await using var region = await BenchmarkRegion.StartAsync(graphs, timeScale: 1);
            region.SetEnvironment();
            rows.AddRange(await OfProjectAsync(effort, region, graphs));
        }

        return rows;
    }

    // The call above sets the assembly resolver for the types in this method, so this method must not be compiled before it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<IEnumerable<Row>> OfProjectAsync(Effort effort, BenchmarkRegion region, int graphs)
    {
        using var sides = new PollSides();
        var ids = region.TakeRunning(graphs - InitialGraphs);

        // The graphs are spread over the whole list and include its last one.
        var entries = await sides.StopAsync(Enumerable.Range(1, JobCounts[^1]).Select(i => ids[(i * ids.Length / JobCounts[^1]) - 1]));
        var rows = new List<Row>();
        if (graphs == ProjectSizes[0])
        {
            // The figures are not meaningful before .NET has recompiled the frequently used methods.
            await PageAsync(0, effort.Calls * 5);
            rows.Add(await PageAsync(0, effort.Calls * 2));
        }

        await region.DelayAsync(Latency);
        if (graphs == ProjectSizes[0])
        {
            rows.Add(await PageAsync(Latency.TotalMilliseconds, effort.Rounds * 4));
        }

        foreach (var count in JobCounts)
        {
            var some = entries.Where((_, i) => (i + 1) % (JobCounts[^1] / count) == 0).ToArray();
            await region.TakeRequestsAsync();
            await sides.ListsAsync(some);
            var byLists = (await region.TakeRequestsAsync()).Count;
            await sides.ShowsAsync(some);
            var byShows = (await region.TakeRequestsAsync()).Count;
            var medians = await Trials.MediansAsync(
                Math.Max(1, effort.Rounds / 5), () => sides.ListsAsync(some), () => sides.ShowsAsync(some));
            var what = $"Poll of {count} jobs by lists, {graphs} graphs, {Latency.TotalMilliseconds} ms";
            rows.Add(new Row(what, medians[0], medians[1], "ms") { Note = "by shows" });
            rows.Add(new Row("  its requests", byLists, byShows, "") { Note = "by shows" });
        }

        return rows;

        async Task<Row> PageAsync(double latency, int turns)
        {
            var medians = await Trials.MediansAsync(turns, sides.PageAsync, () => sides.ShowAsync(ids[0]));
            return new Row($"A page of 100 graphs, latency {latency} ms", medians[0], medians[1], "ms") { Note = "one show" };
        }
    }
}
