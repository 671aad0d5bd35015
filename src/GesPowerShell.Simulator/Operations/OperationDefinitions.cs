using GesPowerShell.Simulator.Operations.Definitions;

namespace GesPowerShell.Simulator.Operations;

/// <summary>
/// Every operation of GES V2, in the order of its API reference. A new one is a definition and a line here.
/// </summary>
internal static class OperationDefinitions
{
    public static IReadOnlyList<OperationDefinition> All { get; } =
    [
        ListQuotas.Definition,
        ListGraphs.Definition,
        ShowGraph.Definition,
        CreateGraph.Definition,
        StopGraph.Definition,
        StartGraph.Definition,
        RestartGraph.Definition,
        DeleteGraph.Definition,
        ImportGraph.Definition,
        ExportGraph.Definition,
        ClearGraph.Definition,
        UpgradeGraph.Definition,
        ResizeGraph.Definition,
        ExpandGraph.Definition,
        PublicIp.Attach,
        PublicIp.Detach,
        ChangeSecurityGroup.Definition,
        ListBackups.OfAllGraphs,
        ListBackups.OfOneGraph,
        CreateBackup.Definition,
        DeleteBackup.Definition,
        ExportBackup.Definition,
        ImportBackup.Definition,
        ShowBackupDownloadLink.Definition,
        ReadMetadata.List,
        ReadMetadata.Show,
        CreateMetadata.Definition,
        DeleteMetadata.Definition,
        UploadFromObs.Definition,
        ListJobs.Definition,
        ShowJob.Definition,
        ListScenes.Definition,
        SceneSubscription.Register,
        SceneSubscription.Deregister,
    ];

    /// <summary>The segments that routes like <c>/graphs/quotas</c> have where other routes have the id of a graph.</summary>
    public static IReadOnlySet<string> InPlaceOfGraphId { get; } =
        All.Select(operation => operation.Route)
            .Where(route => route is [_, [not '{', ..], ..])
            .Select(route => route[1])
            .ToHashSet(StringComparer.Ordinal);
}
