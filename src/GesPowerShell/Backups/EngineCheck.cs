namespace GesPowerShell.Backups;

/// <summary>
/// Finds backups that an operation cannot process because the engine of their graph is too old. A backup may keep the version that its
/// graph had at that time, so where this version is too old the graph is read: it may have been upgraded since.
/// </summary>
/// <param name="firstEngine">The first version of the engine that supports the operation.</param>
/// <param name="context">The context of the reads.</param>
internal sealed class EngineCheck(string firstEngine, OperationContext context)
{
    private readonly Dictionary<(IGesClient, string), GesException?> _known = [];

    /// <summary>The error for a backup; null where the engine is new enough or its version is not known, so that GES decides.</summary>
    public async Task<GesException?> ProblemOfAsync(BackupInput backup)
    {
        if (backup.GraphId is not { } graphId || !ScalingRules.IsOlder(backup.Version, firstEngine))
        {
            return null;
        }

        if (!_known.TryGetValue((backup.Client, graphId), out var problem))
        {
            problem = await ReadAsync(backup.Client, graphId).ConfigureAwait(false);
            _known[(backup.Client, graphId)] = problem;
        }

        return problem;
    }

    private async Task<GesException?> ReadAsync(IGesClient client, string graphId)
    {
        try
        {
            var graph = await client.SendAsync(new ShowGraph(graphId), context).ConfigureAwait(false);
            return ScalingRules.EngineProblem(graph, firstEngine);
        }
        catch (GesException e)
        {
            context.Verbose?.Invoke($"Graph {graphId} could not be read, so GES alone checks the version of its engine: {e.Message}");
            return null;
        }
    }
}
