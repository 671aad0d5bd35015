using System.Security.Cryptography;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Another operator acts on the graph at the moment at which the job of an operation ends; GES may refuse that as it may refuse anybody.</summary>
/// <param name="Operation">What the other operator does; in JSON <c>stop</c>, <c>start</c> or <c>restart</c>.</param>
public sealed record ActAfterFault(GraphOperationKind? Operation = null) : OperationFault
{
    internal override string? FindProblem() =>
        Operation is { } operation && Enum.IsDefined(operation) ? null : "operation: give stop, start or restart.";

    internal override void Change(BegunOperation operation)
    {
        // The request id tells /_simulator/state's readers that it was not they.
        var (operations, graph) = (new GraphOperations(operation.Region), operation.Graph.Id);
        var requestId = "another-operator-" + RandomNumberGenerator.GetHexString(15, lowercase: true);
        operation.Region.Late.Add(operation.Job.Spec.EndTime ?? operation.At, () => _ = Operation switch
        {
            GraphOperationKind.Stop => operations.Stop(graph, requestId),
            GraphOperationKind.Start => operations.Start(graph, backupId: null, requestId),
            _ => operations.Restart(graph, requestId),
        });
    }
}
