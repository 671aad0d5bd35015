using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>The figures of docs/scale.md that have no goal: how much one process can drive.</summary>
internal static class ScaleMeasure
{
    private const int ThrottleLimit = 256;

    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, Region region)
    {
        using var session = Session.ConnectedTo(region);
        var speeds = Enumerable.Range(0, effort.Rounds).Select(_ => PerSecond(effort.Fleet)).ToArray();
        return
        [
            new Row($"Stops per second, -ThrottleLimit {ThrottleLimit}, server at once", Trials.Median(speeds), null, "/s"),
            new Row("Memory of a waiting graph", await HeldAsync(effort), null, "B"),
        ];

        double PerSecond(int graphs)
        {
            session.Set("ids", region.TakeRunning(graphs).Select(id => new { GraphId = id }).ToArray());
            return graphs / session.Time($"$ids | Stop-GesGraph -ThrottleLimit {ThrottleLimit}") * 1000;
        }
    }

    /// <summary>All of them are answered and watched when the first one that ended is written.</summary>
    private static async Task<double> HeldAsync(Effort effort)
    {
        await using var region = await Region.StartAsync(effort.Fleet + 20, timeScale: 120);
        var script = $$"""
            Import-Module '{{Places.Module}}'
            $ids = Get-GesGraph | ForEach-Object { if ($_.Status -eq 'Running' -and $_.Edition -eq 'InMemory') { $_.Id } }
            $null = Stop-GesGraph -GraphId $ids[0] -Wait -PollIntervalSec 0.2
            $rest = $ids | ForEach-Object { if ($_ -ne $ids[0]) { $_ } }
            $before = [GC]::GetTotalMemory($true)
            Stop-GesGraph -GraphId $rest -Wait -PollIntervalSec 1 | ForEach-Object { if (-not $held) { $held = [GC]::GetTotalMemory($true) - $before } }
            [string]($held / $rest.Count)
            """;
        return FreshProcess.ToNumber(await FreshProcess.RunAsync(script, region.Environment));
    }
}
