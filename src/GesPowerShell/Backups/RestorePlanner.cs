using GesPowerShell.Connections;
using GesPowerShell.Graphs;

namespace GesPowerShell.Backups;

/// <summary>
/// Reads the graph and its backups before a restore, so that no graph is stopped for a backup that it cannot be started from.
/// </summary>
/// <param name="backups">The backups of each connection.</param>
/// <param name="graphs">The graphs of each connection.</param>
/// <param name="context">Cancellation and output of the reads.</param>
internal sealed class RestorePlanner(PerConnection<BackupDirectory> backups, PerConnection<GraphDirectory> graphs, OperationContext context)
{
    /// <summary>The value of <c>-BackupId</c>, for all graphs; null for the newest usable backup of each.</summary>
    public string? BackupId { get; init; }

    /// <summary>A running graph that was started at this time or later is not restored again. UTC; null for no condition.</summary>
    public DateTime? UnlessStartedSince { get; init; }

    /// <summary>
    /// Plans the restore of one graph. The plan is null when the graph was started since <see cref="UnlessStartedSince"/>.
    /// </summary>
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

        var lastStart = GraphStatus.Up.Contains(graph.StatusCode)
            ? await FindLastStartAsync(match.Client, graph).ConfigureAwait(false) : null;
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
            : GesErrors.GraphBusy(new RestoreGraph(graph.Id, "", graph.Name), graph, null));

    /// <summary>Returns the named backup, otherwise the newest usable one.</summary>
    private static GesBackup Choose(GesGraph graph, IReadOnlyList<GesBackup> backups, string? id)
    {
        if (id is null)
        {
            return backups.Where(backup => backup.IsUsable).OrderByDescending(backup => backup.StartTime?.ToUniversalTime())
                .FirstOrDefault()
                ?? throw GesErrors.NoUsableBackup(graph.Name);
        }

        var named = backups.FirstOrDefault(backup => BackupDirectory.Is(backup, id)) ?? throw GesErrors.BackupOfOtherGraph(id, graph.Name);
        return named.IsUsable ? named : throw GesErrors.BackupNotUsable(graph.Name, named.Name, named.Status);
    }

    /// <summary>
    /// Finds the latest start job. Task Center filters by the name of the graph only, so jobs of other graphs with this name are excluded
    /// here.
    /// </summary>
    private async Task<GesJob?> FindLastStartAsync(IGesClient client, GesGraph graph)
    {
        if (await graphs.Of(client).IdOfAsync(graph.Name, context).ConfigureAwait(false) != graph.Id)
        {
            return UnlessStartedSince is null
                ? null
                : throw GesErrors.RestoreUndecidable(graph.Name, graph.Id, graph.Status, "other graphs have its name, "
                    + "by which Task Center knows the starts");
        }

        var jobs = await client.List(new ListJobs { GraphName = graph.Name }).ReadAllAsync(context).ConfigureAwait(false);
        return jobs
            .Where(job => job.GraphName == graph.Name && job.Operation == ChangeSemantics.Restore.ListedAs)
            .Where(job => job.Status != JobStatus.Failed)
            .Where(job => job.BeginTime is { } begun && !(begun.ToUniversalTime() < graph.Created?.ToUniversalTime()))
            .OrderByDescending(job => job.BeginTime!.Value.ToUniversalTime())
            .FirstOrDefault();
    }
}
