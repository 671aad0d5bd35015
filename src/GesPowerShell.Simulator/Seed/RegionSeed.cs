using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Jobs;
using GesPowerShell.Simulator.Operations.Definitions;

namespace GesPowerShell.Simulator.Seed;

/// <summary>Fills a region with the graphs, jobs, backups and metadata that exist at the start.</summary>
internal static class RegionSeed
{
    public static void Fill(Region region) => region.At(now =>
    {
        var options = region.Options;
        var template = new GraphTemplate(options, now);
        var handMade = HandMadeGraphs.Make(template).Take(options.Graphs).ToArray();
        foreach (var spec in handMade.Concat(Generated(template, handMade.Length, options.Graphs)))
        {
            var graph = new SimulatedGraph(spec, now);
            if (spec.Status == GraphCode.Importing)
            {
                var begun = new Phase(spec.Updated ?? now, GraphCode.Importing);
                graph.Timeline = new Timeline(begun, new Phase(now + options.ImportTime, GraphCode.Running));
            }

            region.Graphs.Add(graph);
            region.ScheduleAutomaticStart(graph);
        }

        if (options.Graphs == 0)
        {
            // The user asked for an empty region, so it has no jobs, backups and metadata either.
            return 0;
        }

        var jobs = SeedJobs.Make(now, options.ImportTime)
            .Where(job => region.Graphs.TryFind(job.GraphId, out _) || job.JobName == DeleteGraph.Definition.JobName);
        foreach (var spec in jobs)
        {
            region.Jobs.Add(new SimulatedJob(spec, now));
        }

        foreach (var backup in Backups(now))
        {
            region.Backups.Add(backup);
        }

        foreach (var metadata in SeedMetadata.Make(now))
        {
            region.Metadata.Add(metadata);
        }

        return region.Graphs.Count;
    });

    /// <summary>Fills the second project: one running graph, unless the user asked for an empty region.</summary>
    public static void FillSandbox(Region region) => region.At(now =>
    {
        if (region.Options.Graphs > 0)
        {
            var graph = new GraphTemplate(region.Options, now).Make(1) with
            {
                Id = GraphTemplate.Uuid("sandbox graph", 1),
                Name = "sandbox_trial",
                Tags = [new GraphTag("env", "demo")],
            };
            region.Graphs.Add(new SimulatedGraph(graph, now));
        }

        return region.Graphs.Count;
    });

    private static IEnumerable<GraphSpec> Generated(GraphTemplate template, int from, int count) =>
        Enumerable.Range(from + 1, Math.Max(0, count - from)).Select(template.Make);

    // Three backups of dev_recommend, which is stopped (two usable ones and a failed one), and one of a running graph.
    private static BackupSpec[] Backups(DateTimeOffset now) =>
    [
        Backup("1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e01", 3, now.AddDays(-2), 12),
        Backup("1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e02", 3, now.AddDays(-1), 0) with { Status = BackupCode.Failed },
        Backup("1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e03", 3, now.AddDays(-9), 11),
        Backup("1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e04", 1, now.AddDays(-1), 840),
    ];

    private static BackupSpec Backup(string id, int graph, DateTimeOffset started, int size) =>
        new() { Id = id, GraphId = GraphTemplate.Uuid("graph", graph), Started = started, Size = size };
}
