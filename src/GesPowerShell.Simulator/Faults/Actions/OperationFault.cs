using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>
/// Something that goes wrong with a stop, start or restart that begins. It is done under the region's lock together with the
/// operation: nobody sees the graph in between.
/// </summary>
public abstract record OperationFault : Fault
{
    private protected OperationFault()
    {
    }

    internal sealed override bool Concerns(ApiRequest request) => OperationRequest.Is(request);

    internal sealed override Task<Answer> ApplyAsync(Exchange exchange, Func<Task<Answer>> next)
    {
        var (endpoint, region) = (exchange.Endpoint, exchange.Region);
        exchange.Endpoint = () => region.At(now =>
        {
            if (OperationRequest.GraphIdOf(exchange.Request) is not { } id || !region.Graphs.TryFind(id, out var graph))
            {
                return endpoint();
            }

            var before = graph.Timeline.At(now);
            var answer = endpoint();

            // None when it was refused.
            if (graph.Operations.LastOrDefault(operation => operation.RequestId == exchange.Request.RequestId) is { } began
                && region.Jobs.TryFind(began.JobId, out var job))
            {
                Change(new BegunOperation(region, graph, job, before, now));
            }

            return answer;
        });
        return next();
    }

    internal abstract void Change(BegunOperation operation);
}
