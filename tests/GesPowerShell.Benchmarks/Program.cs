using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Measures;
using GesPowerShell.Benchmarks.Results;
using GesPowerShell.Tests.Module;

namespace GesPowerShell.Benchmarks;

/// <summary>
/// <c>[--quick|--smoke] [--only NAME] [--module MANIFEST]</c> measures and prints the table. <c>--host SCRIPT</c> runs PowerShell in a
/// process that has done nothing before.
/// </summary>
internal static class Program
{
    private static readonly (string Name, Func<Effort, BenchmarkRegion, Task<IEnumerable<Row>>> RunAsync)[] Measures =
    [
        ("import", ImportMeasure.RunAsync),
        ("first", FirstCallMeasure.RunAsync),
        ("warm", WarmCallMeasure.RunAsync),
        ("fleet", FleetMeasure.RunAsync),
        ("wait", WaitMeasure.RunAsync),
        ("list", ListMeasure.RunAsync),
        ("backups", BackupListMeasure.RunAsync),
        ("download", DownloadMeasure.RunAsync),
        ("names", NamesMeasure.RunAsync),
        ("scale", ScaleMeasure.RunAsync),
        ("polls", PollMeasure.RunAsync),
        ("memory", MemoryMeasure.RunAsync),
        ("package", PackageMeasure.RunAsync),
        ("pwsh", PwshMeasure.RunAsync),
        ("others", OtherModulesMeasure.RunAsync),
        ("pieces", PiecesMeasure.RunAsync),

        // This measurement runs last: after its Connect-Ges, the sessions of this process no longer connect by themselves.
        ("fanout", FanOutMeasure.RunAsync),
    ];

    public static async Task<int> Main(string[] args)
    {
        if (args is ["--host", var script])
        {
            return BareHost.Run(script);
        }

        var (effort, name) = args.Contains("--smoke") ? (Effort.Smoke, "smoke")
            : args.Contains("--quick") ? (Effort.Quick, "quick")
            : (Effort.Full, "full");
        var only = Value("--only");
        Places.Module = Path.GetFullPath(Value("--module") ?? Places.Module);
        var chosen = Measures
            .Where(measure => only is null ? effort != Effort.Quick || measure.Name != "pieces" : measure.Name == only)
            .ToArray();
        if (chosen.Length == 0)
        {
            await Console.Error.WriteLineAsync("--only takes one of: " + string.Join(", ", Measures.Select(measure => measure.Name)));
            return 2;
        }

        await using var region = await BenchmarkRegion.StartAsync(effort.Graphs);
        var rows = new List<Row>();
        foreach (var measure in chosen)
        {
            var measured = await measure.RunAsync(effort, region);
            rows.AddRange(effort == Effort.Smoke ? measured.Select(row => row with { Goal = null, IsMet = null }) : measured);
        }

        Console.WriteLine(ResultTable.Of(rows));
        Console.WriteLine(ResultFile.Write(rows, name));
        return 0;

        string? Value(string option) => args.SkipWhile(arg => arg != option).Skip(1).FirstOrDefault();
    }
}
