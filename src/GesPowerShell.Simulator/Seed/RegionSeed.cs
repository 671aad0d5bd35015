using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Seed;

/// <summary>Fills a region with what exists at the start.</summary>
internal static class RegionSeed
{
    public static void Fill(Region region, SimulatorOptions options) => region.At(now =>
    {
        var template = new GraphTemplate(options, now);
        var handMade = HandMadeGraphs.Make(template).Take(options.Graphs).ToArray();
        foreach (var spec in handMade.Concat(Generated(template, handMade.Length, options.Graphs)))
        {
            var graph = new SimulatedGraph(spec, now);
            if (spec.Status == GraphCode.Importing)
            {
                var begun = new Phase(spec.Updated ?? now, GraphCode.Importing);
                graph.Timeline = new Timeline(begun, new Phase(now + SeedJobs.ImportTime, GraphCode.Running));
            }

            region.Graphs.Add(graph);
            region.AutoStarts.Watch(graph);
        }

        if (options.Graphs == 0)
        {
            // Asked for an empty region: nothing has ever been in it.
            return 0;
        }

        foreach (var spec in SeedJobs.Make(now).Where(job => region.Graphs.TryFind(job.GraphId, out _) || job.JobName == "DeleteGraph"))
        {
            region.Jobs.Add(new SimulatedJob(spec, now));
        }

        foreach (var backup in Backups())
        {
            region.Backups.Add(backup.Id, backup);
        }

        return region.Graphs.Count;
    });

    private static IEnumerable<GraphSpec> Generated(GraphTemplate template, int from, int count) =>
        Enumerable.Range(from + 1, Math.Max(0, count - from)).Select(template.Make);

    // Of dev_recommend, which is stopped: one to start from, one that failed.
    private static BackupSpec[] Backups() =>
    [
        new BackupSpec { Id = "1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e01", GraphId = GraphTemplate.Uuid("graph", 3) },
        new BackupSpec { Id = "1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e02", GraphId = GraphTemplate.Uuid("graph", 3), Status = JobCode.Failed },
    ];
}
