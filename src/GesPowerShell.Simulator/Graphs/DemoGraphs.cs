using System.Globalization;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>The graphs at the start: the first ones made by hand, the rest generated and running, the same every time.</summary>
internal static class DemoGraphs
{
    public static void AddTo(SimulatedRegion region, int count)
    {
        var now = region.Now;
        foreach (var graph in Generated(count - HandMade(now).Length).Prepend(HandMade(now).Take(count)).SelectMany(graphs => graphs))
        {
            region.Add(graph);
        }

        foreach (var job in Jobs(now).Where(job => count > job.Graph))
        {
            region.Add(job.Job);
        }
    }

    private static SimulatedGraph[] HandMade(DateTime now) =>
    [
        new() { Id = Id(1), Name = "fraud_demo", SizeIndex = "1", Created = Day(2025, 7, 23), Tags = Tags("env", "demo") },
        new() { Id = Id(2), Name = "social_net", SizeIndex = "3", Created = Day(2025, 9, 2), Replication = 2, Tags = Tags("env", "prod") },
        new() { Id = Id(3), Name = "dev_recommend", SizeIndex = "2", Created = Day(2025, 11, 18), Status = Codes.Stopped, StatusSince = now.AddDays(-2), Tags = Tags("env", "dev"), Backups = new Dictionary<string, bool> { ["b3e1d270c444f0ab1c97d2e5a6c9d331"] = true, ["b3e1d270c444f0ab1c97d2e5a6c9d332"] = false } },
        new() { Id = Id(4), Name = "knowledge_base", SizeIndex = "6", ProductType = "Persistence", Version = "2.4.8", Created = Day(2026, 1, 7), Tags = Tags("env", "prod") },
        new() { Id = Id(5), Name = "dev_import", SizeIndex = "1", Status = Codes.Importing, StatusSince = now.AddMinutes(-50), Created = Day(2026, 2, 11), Tags = Tags("env", "dev") },
        new() { Id = Id(6), Name = "nightly_risk", SizeIndex = "2", ProductType = null, Created = Day(2026, 3, 1), Tags = Tags("schedule", "nightly") },
        new() { Id = Id(7), Name = "broken_graph", SizeIndex = "0", Version = "2.2.20", Status = Codes.Faulty, Created = Day(2024, 12, 24) },
        new() { Id = Id(8), Name = "aml_prod", SizeIndex = "4", Replication = 3, Architecture = "aarch64", Created = Day(2026, 4, 30), Tags = Tags("env", "prod") },
    ];

    private static IEnumerable<IEnumerable<SimulatedGraph>> Generated(int count) =>
        [Enumerable.Range(9, Math.Max(0, count)).Select(number => new SimulatedGraph { Id = Id(number), Name = string.Create(CultureInfo.InvariantCulture, $"graph_{number:d4}") })];

    private static (int Graph, SimulatedJob Job)[] Jobs(DateTime now) =>
    [
        (0, Import(1, "fraud_demo", now.AddDays(-9), "success")),
        (1, Import(2, "social_net", now.AddDays(-5), "failed", "GES.8013: the file edges/2026-11.csv does not exist.")),
        (7, Import(8, "aml_prod", now.AddDays(-3), "partiallyFailed", "12 lines could not be imported.", "aml-data/edges.csv")),
        (2, new SimulatedJob { Id = "ff808081600000000000016025a5b001", Name = "StopGraph", GraphId = Id(3), GraphName = "dev_recommend", Begin = now.AddDays(-2).AddMinutes(-2), End = now.AddDays(-2) }),
        (4, new SimulatedJob { Id = "f99f60f1-bba6-4cde-bd1a-ff4bdd1fd500000168232", Name = "ImportGraph", GraphId = Id(5), GraphName = "dev_import", Begin = now.AddMinutes(-50), End = now.AddDays(20) }),
    ];

    private static SimulatedJob Import(int graph, string name, DateTime begin, string result, string? reason = null, string? lossyFile = null) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"b4f2e9a0-0439-4edd-a3ad-199bb523b{600 + graph}"),
        Name = "ImportGraph",
        GraphId = Id(graph),
        GraphName = name,
        Begin = begin,
        End = begin.AddMinutes(12),
        Result = result,
        FailReason = reason,
        LossyFile = lossyFile,
    };

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"f1529b88-c958-493e-8452-{number:d12}");

    private static DateTime Day(int year, int month, int day) => new(year, month, day, 4, 9, 44, DateTimeKind.Utc);

    private static Dictionary<string, string> Tags(string key, string value) => new() { [key] = value };
}
