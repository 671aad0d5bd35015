using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>
/// Measures a script in a new process: the import and the first change with signed requests to ids, and the same with a short loop of
/// changes.
/// </summary>
internal static class FirstCallMeasure
{
    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion region)
    {
        var first = await MediansAsync(1);
        var loop = await MediansAsync(effort.Calls);
        return
        [
            new Row("Import and first Stop-GesGraph", first[0], first[1], "ms") { Note = "bare HttpClient" }.RatioAtMost(1.6),
            new Row($"Import and {effort.Calls} Stop-GesGraph one by one", loop[0], loop[1], "ms") { Note = "bare HttpClient" },
        ];

        Task<double[]> MediansAsync(int calls) => Trials.MediansAsync(
            effort.FreshProcesses,
            () => TimeAsync(Places.Module, "Stop-GesGraph", calls),
            () => TimeAsync(Places.BareModule, "Stop-BareGraph", calls));

        async Task<double> TimeAsync(string module, string stop, int calls)
        {
            var ids = string.Join("','", region.TakeRunning(calls));
            var script = FreshProcess.Timed($"Import-Module '{module}'; foreach ($id in '{ids}') {{ $null = {stop} -GraphId $id }}");
            return FreshProcess.ToNumber(await FreshProcess.RunAsync(script, region.Environment));
        }
    }
}
