using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>
/// Measures one command over eight connections against eight commands over one connection each, with a server that delays its answers.
/// </summary>
internal static class FanOutMeasure
{
    private const int Connections = 8;
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);

    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion others)
    {
        // This measurement needs another region, whose list fits on one page.
        await using var region = await BenchmarkRegion.StartAsync(100);
        using var session = Session.ConnectedTo(region);
        session.Run($"$all = foreach ($i in 1..{Connections}) {{ Connect-Ges -PassThru }}");
        await region.DelayAsync(Latency);
        session.Run("Get-GesGraph -Connection $all | Out-Null");
        await region.TakeRequestsAsync();
        var medians = await Trials.MediansAsync(
            Math.Min(effort.Rounds, 5),
            () => Task.FromResult(session.Time("Get-GesGraph -Connection $all | Out-Null")),
            () => Task.FromResult(session.Time("foreach ($one in $all) { Get-GesGraph -Connection $one | Out-Null }")));
        var row = new Row($"Get-GesGraph over {Connections} connections", medians[0], medians[1], "ms") { Note = $"{Connections} x one" };
        return [row.RatioAtMost(0.5)];
    }
}
