using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>
/// Measures the lookup of the ids of names. It uses Restart-GesGraph -WhatIf, because a restart has no rules that refuse a graph.
/// </summary>
internal static class NamesMeasure
{
    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion region)
    {
        using var session = Session.ConnectedTo(region);
        var graphs = await region.GraphsAsync();
        var unique = graphs.GroupBy(graph => graph.Name).Where(name => name.Count() == 1).Select(name => name.Key);
        session.Set("names", unique.Take(effort.Fleet).ToArray());
        await region.TakeRequestsAsync();
        var milliseconds = session.Time("$names | Restart-GesGraph -WhatIf");
        var walks = (await region.TakeRequestsAsync()).Count(request => request.Contains("offset=0&", StringComparison.Ordinal));
        return
        [
            new Row($"{effort.Fleet} names to ids, walks of the list", walks, null, "").Exactly(1),
            new Row($"{effort.Fleet} names to ids among {effort.Graphs:N0} graphs", milliseconds, null, "ms"),
        ];
    }
}
