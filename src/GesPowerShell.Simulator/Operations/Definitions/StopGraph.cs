using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Simulator.Operations.Definitions;

internal static class StopGraph
{
    public static GraphJob<NoBody> Definition { get; } = new("StopGraph2", "POST", "/graphs/{graph_id}/stop")
    {
        Requires = [GraphRules.Exists, GraphRules.IsInMemory, GraphRules.Runs],
        Phases = call => new Timeline(
            new Phase(call.Now, GraphCode.Stopping),
            new Phase(call.Now + OperationTimes.Stop, GraphCode.Stopped)),
    };
}
