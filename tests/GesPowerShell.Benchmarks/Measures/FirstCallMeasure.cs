using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>Import and first change in a process that has done nothing before: cold, signed, by id.</summary>
internal static class FirstCallMeasure
{
    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, Region region)
    {
        var medians = await Trials.MediansAsync(
            effort.FreshProcesses, () => TimeAsync(Places.Module, "Stop-GesGraph"), () => TimeAsync(Places.BareModule, "Stop-BareGraph"));
        return [new Row("Import and first Stop-GesGraph", medians[0], medians[1], "ms") { Note = "bare HttpClient" }.RatioAtMost(1.6)];

        async Task<double> TimeAsync(string module, string stop)
        {
            var script = FreshProcess.Timed($"Import-Module '{module}'; $null = {stop} -GraphId {region.TakeRunning(1)[0]}");
            return FreshProcess.ToNumber(await FreshProcess.RunAsync(script, region.Environment));
        }
    }
}
