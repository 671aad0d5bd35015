using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.InProcess;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>Stops in a loop, one by one, when everything is compiled and connected.</summary>
internal static class WarmCallMeasure
{
    public static Task<IEnumerable<Row>> RunAsync(Effort effort, Region region)
    {
        WarmCall.Prepare(effort, region);
        var run = InProcessRun.OfLoops<WarmCall>(effort);
        var (ours, bare) = (run[nameof(WarmCall.Ours)], run[nameof(WarmCall.Bare)]);
        return Task.FromResult<IEnumerable<Row>>(
        [
            new Row("Stop-GesGraph in a loop, a call", ours.Microseconds, bare.Microseconds, "us") { Note = "bare HttpClient" }.RatioAtMost(1.4),
            new Row("Allocated by a warm call", ours.Bytes, bare.Bytes, "B") { Note = "bare HttpClient" }.RatioAtMost(3),
        ]);
    }
}
