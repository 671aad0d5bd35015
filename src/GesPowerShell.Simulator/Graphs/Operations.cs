using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>Stop, start and restart: which states allow them, and what GES says when they do not.</summary>
internal static class Operations
{
    public static SimulatedJob Stop(SimulatedRegion region, string graphId, string requestId) => region.WithGraph(graphId, (graph, now) =>
    {
        if (graph.ProductType == "Persistence")
        {
            throw ApiFault.Ges("GES.7009", "The job operation is not supported.");
        }

        return graph.PhaseAt(now).Code switch
        {
            Codes.Running => region.Begin(graph, now, "stop", Timings.Stop, requestId),
            Codes.Stopping => throw ApiFault.Ges("GES.7003", "The graph is being stopped or is stopped."),
            var code => throw Unfit(code, "GES.7001", "The graph is not running."),
        };
    });

    public static SimulatedJob Start(SimulatedRegion region, string graphId, string? backupId, string requestId) => region.WithGraph(graphId, (graph, now) =>
    {
        var code = graph.PhaseAt(now).Code;
        if (code != Codes.Stopped)
        {
            throw Unfit(code, "GES.7015", "The graph is not running or is stopped.");
        }

        if (!string.IsNullOrEmpty(backupId))
        {
            if (!graph.Backups.TryGetValue(backupId, out var succeeded))
            {
                throw ApiFault.Ges("GES.7024", "Backup does not exist or deleted.");
            }

            if (!succeeded)
            {
                throw ApiFault.Ges("GES.7040", "Failed to back up a graph.");
            }
        }

        return region.Begin(graph, now, "start", Timings.Start, requestId);
    });

    public static SimulatedJob Restart(SimulatedRegion region, string graphId, string requestId) => region.WithGraph(graphId, (graph, now) =>
    {
        var code = graph.PhaseAt(now).Code;
        if (code is not (Codes.Running or Codes.Importing or Codes.Exporting or Codes.Clearing))
        {
            throw Unfit(code, "GES.7016", "The request is invalid.");
        }

        // A second forced restart before the first one shows is taken again: the very thing that clients must not send.
        region.FailOpenJobs(graph, now);
        return region.Begin(graph, now, "restart", Timings.Restart, requestId);
    });

    private static ApiFault Unfit(string code, string otherwise, string text) => code switch
    {
        Codes.Preparing => ApiFault.Ges("GES.7042", "The graph is being created."),
        Codes.BackingUp => ApiFault.Ges("GES.7002", "The graph is being backed up."),
        _ => ApiFault.Ges(otherwise, text),
    };
}
