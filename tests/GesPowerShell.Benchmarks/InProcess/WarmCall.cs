using BenchmarkDotNet.Attributes;
using GesPowerShell.Benchmarks.Hosting;

namespace GesPowerShell.Benchmarks.InProcess;

/// <summary>Stops graphs in a loop. An iteration is a loop over graphs that are still running.</summary>
public class WarmCall
{
    private static Effort _effort = Effort.Smoke;
    private static BenchmarkRegion _region = null!;
    private Session _session = null!;

    internal static void Prepare(Effort effort, BenchmarkRegion region) => (_effort, _region) = (effort, region);

    [GlobalSetup]
    public void Connect() => _session = Session.ConnectedTo(_region);

    [IterationSetup]
    public void FindGraphs() => _session.Set("ids", _region.TakeRunning(_effort.Calls));

    [Benchmark(Baseline = true)]
    public int Bare() => _session.Run("foreach ($id in $ids) { Stop-BareGraph -GraphId $id }").Count;

    [Benchmark]
    public int Ours() => _session.Run("foreach ($id in $ids) { Stop-GesGraph -GraphId $id }").Count;

    [GlobalCleanup]
    public void Disconnect() => _session.Dispose();
}
