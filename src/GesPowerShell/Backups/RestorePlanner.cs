using GesPowerShell.Connections;
using GesPowerShell.Graphs;

namespace GesPowerShell.Backups;

/// <summary>Reads what has to be known before a graph is restored. A graph is not stopped for a backup that it cannot be started from.</summary>
/// <param name="backups">The backups of each connection.</param>
/// <param name="graphs">The graphs of each connection.</param>
/// <param name="context">For the reads.</param>
internal sealed class RestorePlanner(PerConnection<BackupDirectory> backups, PerConnection<GraphDirectory> graphs, OperationContext context)
{
    /// <summary>The backup that the command names for every graph; null for none.</summary>
    public string? BackupId { get; init; }

    /// <summary>A graph that is up and was started at this time or later is left alone; null for none. UTC.</summary>
    public DateTime? UnlessStartedSince { get; init; }

    /// <summary>Null when the graph was started since the given time.</summary>
    /// <exception cref="GesException">The graph cannot be restored.</exception>
    public async Task<(GesGraph Graph, RestorePlan? Plan)> PlanAsync(GraphMatch match)
    {
        var ids = (BackupId is null ? [] : new[] { BackupId }).Union(match.BackupIds, StringComparer.OrdinalIgnoreCase).ToArray();
        if (ids.Length > 1)
        {
            throw GesErrors.SeveralBackups(match.Label, ids);
        }

        var graph = await match.Client.SendAsync(new ShowGraph(match.Id), context).ConfigureAwait(false);
        if (FindProblem(graph) is { } problem)
        {
            throw problem;
        }

        var lastStart = GraphStatus.Up.Contains(graph.StatusCode) ? await FindLastStartAsync(match.Client, graph).ConfigureAwait(false) : null;
        if (UnlessStartedSince is { } since && lastStart?.BeginTime?.ToUniversalTime() >= since)
        {
            return (graph, null);
        }

        var ofGraph = await backups.Of(match.Client).OfGraphAsync(graph.Id, context).ConfigureAwait(false);
        return (graph, new RestorePlan(graph, Choose(graph, ofGraph, ids.FirstOrDefault()), lastStart));
    }

    private static GesException? FindProblem(GesGraph graph) => ChangeSemantics.Stop.EditionError(graph.Edition, graph.Name)
        ?? (GraphStatus.ComingUp.Contains(graph.StatusCode)
            ? GesErrors.RestoreUndecidable(graph.Name, graph.Id, graph.Status, "no field says from what a graph is started")
            : graph.StatusCode is GraphStatus.Stopped or GraphStatus.Stopping || GraphStatus.Up.Contains(graph.StatusCode) ? null
            : GesErrors.GraphBusy(new RestoreGraph(graph.Id, "", graph.Name), graph.Status, null));

    /// <summary>The newest one that can be used, unless another one is named.</summary>
    private static GesBackup Choose(GesGraph graph, IReadOnlyList<GesBackup> backups, string? id)
    {
        if (id is null)
        {
            return backups.Where(backup => backup.IsUsable).OrderByDescending(backup => backup.StartTime?.ToUniversalTime()).FirstOrDefault()
                ?? throw GesErrors.NoUsableBackup(graph.Name);
        }

        var named = backups.FirstOrDefault(backup => BackupDirectory.Is(backup, id)) ?? throw GesErrors.BackupOfOtherGraph(id, graph.Name);
        return named.IsUsable ? named : throw GesErrors.BackupNotUsable(graph.Name, named.Name, named.Status);
    }

    /// <summary>Task Center knows graphs by name alone: jobs of another graph of this name, or of an earlier one, must not count.</summary>
    private async Task<GesJob?> FindLastStartAsync(IGesClient client, GesGraph graph)
    {
        if (await graphs.Of(client).IdOfAsync(graph.Name, context).ConfigureAwait(false) != graph.Id)
        {
            return UnlessStartedSince is null
                ? null
                : throw GesErrors.RestoreUndecidable(graph.Name, graph.Id, graph.Status, "other graphs have its name, by which Task Center knows the starts");
        }

        var jobs = await client.List(new ListJobs { GraphName = graph.Name }).ReadAllAsync(context).ConfigureAwait(false);
        return jobs
            .Where(job => job.GraphName == graph.Name && job.Operation == GesOperation.Start && job.Status != JobStatus.Failed)
            .Where(job => job.BeginTime is { } begun && !(begun.ToUniversalTime() < graph.Created?.ToUniversalTime()))
            .OrderByDescending(job => job.BeginTime!.Value.ToUniversalTime())
            .FirstOrDefault();
    }
}
