using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>Measures the import of the module in a process without other modules.</summary>
internal static class ImportMeasure
{
    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion region)
    {
        var medians = await Trials.MediansAsync(effort.FreshProcesses, () => TimeAsync(Places.Module), () => TimeAsync(Places.EmptyModule));
        return [new Row("Import-Module, fresh process", medians[0], medians[1], "ms") { Note = "empty module" }.RatioAtMost(1.25)];

        async Task<double> TimeAsync(string module) =>
            FreshProcess.ToNumber(await FreshProcess.RunAsync(FreshProcess.Timed($"Import-Module '{module}'"), region.Environment));
    }
}
