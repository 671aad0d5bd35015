using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace GesPowerShell.Benchmarks.InProcess;

/// <summary>
/// Runs BenchmarkDotNet without its console output, in this process, which has the engine and the connection to the simulator.
/// </summary>
internal static class InProcessRun
{
    /// <summary>
    /// Runs benchmarks in which one iteration is a loop. Returns the medians for one call of the loop, by the name of the method.
    /// </summary>
    public static IReadOnlyDictionary<string, Figure> OfLoops<T>(Effort effort) =>
        Of<T>(
            Job.Default.WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(effort.Rounds).WithIterationCount(effort.Rounds * 2),
            effort.Calls);

    /// <summary>Runs benchmarks that are so short that BenchmarkDotNet chooses the number of their invocations.</summary>
    public static IReadOnlyDictionary<string, Figure> OfPieces<T>(Effort effort) =>
        Of<T>(effort.Rounds > 1 ? Job.ShortRun : Job.Dry, calls: 1);

    private static Dictionary<string, Figure> Of<T>(Job job, int calls)
    {
        var log = new AccumulationLogger();
        var config = ManualConfig.CreateEmpty()
            .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
            .AddLogger(log)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddExporter(JsonExporter.Full)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Places.Results);
        var summary = BenchmarkRunner.Run<T>(config);
        if (summary.HasCriticalValidationErrors || summary.Reports.Any(report => report.ResultStatistics is null))
        {
            throw new InvalidOperationException(log.GetLog());
        }

        return summary.Reports
            .ToDictionary(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name, report => Figure.Of(report, calls));
    }

    /// <summary>The time and the allocated memory of a call.</summary>
    internal sealed record Figure(double Microseconds, double Bytes)
    {
        public static Figure Of(BenchmarkReport report, int calls) => new(
            report.ResultStatistics!.Median / 1000 / calls,
            (double)(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0) / calls);
    }
}
