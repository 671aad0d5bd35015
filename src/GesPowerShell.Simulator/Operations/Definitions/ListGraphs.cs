using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations.Definitions;

internal static class ListGraphs
{
    public static OperationDefinition Definition { get; } = new SimpleOperation("ListGraphs2", "GET", "/graphs", call =>
        Page.Read(call.Query) is not { } page ? GesErrors.IncorrectParameter : call.Region.At<object>(now => new
        {
            GraphCount = call.Region.Graphs.Count,
            Graphs = page.Of(call.Region.Graphs.All).Select(graph => graph.ReadForClients(now).Spec).ToArray(),
        }));
}
