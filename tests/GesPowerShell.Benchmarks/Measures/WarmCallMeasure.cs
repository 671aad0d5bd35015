using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.InProcess;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>Measures stops in a loop, after the code is compiled and the connection is open.</summary>
internal static class WarmCallMeasure
{
    private const int CallsPerTurn = 50;

    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion region)
    {
        WarmCall.Prepare(effort, region);
        var run = InProcessRun.OfLoops<WarmCall>(effort);
        using var session = Session.ConnectedTo(region);

        // BenchmarkDotNet measures one side after the other, which is suitable for memory. For the time the sides alternate in many short
        // turns.
        await TimeAsync("Stop-GesGraph", effort.WarmUp);
        await TimeAsync("Stop-BareGraph", effort.WarmUp);
        var calls = Math.Min(CallsPerTurn, effort.Calls);
        var times = await Trials.MediansAsync(
            effort.Rounds * 20, () => TimeAsync("Stop-GesGraph", calls), () => TimeAsync("Stop-BareGraph", calls));
        return
        [
            new Row("Stop-GesGraph in a loop, a call", times[0], times[1], "us") { Note = "bare HttpClient" }.RatioAtMost(1.4),
            new Row("Allocated by a warm call", run[nameof(WarmCall.Ours)].Bytes, run[nameof(WarmCall.Bare)].Bytes, "B")
                { Note = "bare HttpClient" }.RatioAtMost(3),
        ];

        Task<double> TimeAsync(string stop, int calls)
        {
            session.Set("ids", region.TakeRunning(calls));
            return Task.FromResult(session.Time($"foreach ($id in $ids) {{ {stop} -GraphId $id }}") * 1000 / calls);
        }
    }
}
