using GesPowerShell.Simulator.Operations.Definitions;

namespace GesPowerShell.Simulator.Operations;

/// <summary>
/// The operations that the simulator has, in the order of GES's API reference. A new one is a definition and a line here.
/// </summary>
internal static class OperationTable
{
    public static IReadOnlyList<Operation> All { get; } =
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
        ListJobs.Definition,
        ShowJob.Definition,
    ];
}
