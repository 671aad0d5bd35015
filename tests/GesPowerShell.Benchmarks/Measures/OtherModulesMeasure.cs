using System.Globalization;
using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>Measures the import against the imports of the other modules that PowerShell finds on this machine.</summary>
internal static class OtherModulesMeasure
{
    private const int Most = 6;

    private const string List =
        "Get-Module -ListAvailable"
        + " | Where-Object { $_.Name -notmatch '^Microsoft\\.PowerShell\\.(Host|Management|Security|Utility|Diagnostics)$|GesPowerShell' }"
        + " | ForEach-Object Name | Sort-Object -Unique";

    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion region)
    {
        var others = (await FreshProcess.RunInPwshAsync(List, region.Environment)).Take(Most).ToArray();
        string[] all = [Places.Module, Places.EmptyModule, .. others];
        var medians = await Trials.MediansAsync(
            Math.Max(1, effort.FreshProcesses / 3), [.. all.Select(module => (Func<Task<double>>)(() => TimeAsync(module)))]);
        return all.Skip(1).Select((module, i) => new Row("pwsh: Import-Module", medians[0], medians[i + 1], "ms")
        {
            Note = module == Places.EmptyModule ? "empty module" : module,
        });

        async Task<double> TimeAsync(string module)
        {
            var lines = await FreshProcess.RunInPwshAsync(
                FreshProcess.Timed($"Import-Module '{module}' -ErrorAction SilentlyContinue"), region.Environment);
            return double.Parse(lines[^1], CultureInfo.InvariantCulture);
        }
    }
}
