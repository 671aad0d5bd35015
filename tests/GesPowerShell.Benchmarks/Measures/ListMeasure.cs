using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>Measures a long list that is streamed to a consumer that keeps none of its graphs.</summary>
internal static class ListMeasure
{
    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion region)
    {
        using var session = Session.ConnectedTo(region);
        session.Set("pages", effort.Graphs / 100);
        var medians = await Trials.MediansAsync(
            effort.Rounds < 3 ? 1 : 3,
            () => Task.FromResult(session.Time("Get-GesGraph | Out-Null")),
            () => Task.FromResult(session.Time("Read-BareGraph -Pages $pages")));
        return
        [
            new Row($"Get-GesGraph of {effort.Graphs:N0}", medians[0], medians[1], "ms") { Note = "Utf8JsonReader" }.RatioAtMost(2.5),
            new Row("Pages before the first object", await PagesBeforeFirstAsync(session, region), null, "").Exactly(1),
            new Row("Memory held by a listed graph", await MemoryPerGraphAsync(effort, region), null, "B").AtMost(64),
        ];
    }

    private static async Task<double> PagesBeforeFirstAsync(Session session, BenchmarkRegion region)
    {
        await region.TakeRequestsAsync();
        session.Run("try { Get-GesGraph | ForEach-Object { throw 'enough' } } catch { $null = $_ }");
        return (await region.TakeRequestsAsync()).Count;
    }

    /// <summary>The memory that is in use while the last graph is on the pipeline, in a new process.</summary>
    private static async Task<double> MemoryPerGraphAsync(Effort effort, BenchmarkRegion region)
    {
        var script = $$"""
            Import-Module '{{Places.Module}}'
            Get-GesGraph -GraphId {{region.TakeRunning(1)[0]}} | Out-Null
            $n = 0
            $before = [GC]::GetTotalMemory($true)
            Get-GesGraph | ForEach-Object { $n++; if ($n -eq {{effort.Graphs}}) { $held = [GC]::GetTotalMemory($true) - $before } }
            [string]($held / $n)
            """;
        return FreshProcess.ToNumber(await FreshProcess.RunAsync(script, region.Environment));
    }
}
