using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>Measures how much one process can handle. These are figures of docs/scale.md without goals.</summary>
internal static class ScaleMeasure
{
    private const int ThrottleLimit = 256;

    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion region)
    {
        var speeds = await SpeedsAsync(effort);
        return
        [
            new Row($"Stops per second, -ThrottleLimit {ThrottleLimit}, server at once", speeds[0], null, "/s")
                { Note = $"first {effort.Fleet} of a process" },
            new Row(
                $"Stops per second, -ThrottleLimit {ThrottleLimit}, server at once",
                Trials.Median(speeds.Skip(speeds.Length * 2 / 3)),
                null,
                "/s") { Note = $"after {speeds.Length * 2 / 3 * effort.Fleet}" },
            new Row("Memory of a waiting graph", await MemoryPerGraphAsync(effort), null, "B"),
        ];
    }

    /// <summary>
    /// The graphs per second of one fleet after the other, in a process that has only imported the module. .NET needs tens of thousands of
    /// calls until it has recompiled all frequently used methods.
    /// </summary>
    private static async Task<double[]> SpeedsAsync(Effort effort)
    {
        var fleets = effort.Rounds == 1 ? 2 : 45;
        await using var region = await BenchmarkRegion.StartAsync((fleets * effort.Fleet) + 20);
        Directory.CreateDirectory(Places.Results);
        var ids = Path.Combine(Places.Results, "ids.txt");
        await File.WriteAllLinesAsync(ids, region.TakeRunning(fleets * effort.Fleet));
        var script = $$"""
            Import-Module '{{Places.Module}}'
            $all = [IO.File]::ReadAllLines('{{ids}}')
            for ($i = 0; $i -lt $all.Length; $i += {{effort.Fleet}}) {
                $some = foreach ($id in $all[$i..($i + {{effort.Fleet}} - 1)]) { [pscustomobject] @{ GraphId = $id } }
                $watch = [Diagnostics.Stopwatch]::StartNew()
                $null = $some | Stop-GesGraph -ThrottleLimit {{ThrottleLimit}}
                [string]({{effort.Fleet}} / $watch.Elapsed.TotalSeconds)
            }
            """;
        return [.. (await FreshProcess.RunAsync(script, region.Environment)).Select(line => FreshProcess.ToNumber([line]))];
    }

    /// <summary>
    /// The memory that a graph uses at its maximum: when the first result is written, all changes are accepted and polled.
    /// </summary>
    private static async Task<double> MemoryPerGraphAsync(Effort effort)
    {
        await using var region = await BenchmarkRegion.StartAsync(effort.Fleet + 20, timeScale: 120);
        var script = $$"""
            Import-Module '{{Places.Module}}'
            $ids = Get-GesGraph | ForEach-Object { if ($_.Status -eq 'Running' -and $_.Edition -eq 'InMemory') { $_.Id } }
            $null = Stop-GesGraph -GraphId $ids[0] -Wait -PollIntervalSec 0.2
            $rest = $ids | ForEach-Object { if ($_ -ne $ids[0]) { $_ } }
            $before = [GC]::GetTotalMemory($true)
            Stop-GesGraph -GraphId $rest -Wait -PollIntervalSec 1 |
                ForEach-Object { if (-not $held) { $held = [GC]::GetTotalMemory($true) - $before } }
            [string]($held / $rest.Count)
            """;
        return FreshProcess.ToNumber(await FreshProcess.RunAsync(script, region.Environment));
    }
}
