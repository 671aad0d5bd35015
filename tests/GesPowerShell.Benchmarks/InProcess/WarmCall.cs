using BenchmarkDotNet.Attributes;
using GesPowerShell.Benchmarks.Hosting;

namespace GesPowerShell.Benchmarks.InProcess;

/// <summary>Stops in a loop, one by one; an iteration is a loop over graphs that still run.</summary>
public class WarmCall
{
    private static Effort s_effort = Effort.Smoke;
    private static Region s_region = null!;
    private Session session = null!;

    internal static void Prepare(Effort effort, Region region) => (s_effort, s_region) = (effort, region);

    [GlobalSetup]
    public void Connect() => session = Session.ConnectedTo(s_region);

    [IterationSetup]
    public void FindGraphs() => session.Set("ids", s_region.TakeRunning(s_effort.Calls));

    [Benchmark(Baseline = true)]
    public int Bare() => session.Run("foreach ($id in $ids) { Stop-BareGraph -GraphId $id }").Count;

    [Benchmark]
    public int Ours() => session.Run("foreach ($id in $ids) { Stop-GesGraph -GraphId $id }").Count;

    [GlobalCleanup]
    public void Disconnect() => session.Dispose();
}
