using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations;

/// <summary>A request to change an existing graph, at one moment of simulated time. The region's lock is held.</summary>
internal record GraphCall(Call Request, SimulatedGraph Graph, DateTimeOffset Now)
{
    public Region Region => Request.Region;

    public Phase Phase => Graph.Timeline.At(Now);

    public string Status => Phase.Status;

    /// <summary>The next state of an accepted operation; null when there is none.</summary>
    public string? NextStatus => Graph.Timeline.NextAfter(Now);

    /// <summary>The backup that the operation creates or starts from; null for none.</summary>
    public string? BackupId { get; set; }
}

/// <summary>A <see cref="GraphCall"/> with its body. Without a body it has the defaults.</summary>
internal sealed record GraphCall<TBody>(Call Request, SimulatedGraph Graph, DateTimeOffset Now, TBody Body)
    : GraphCall(Request, Graph, Now);

/// <summary>The body of an operation that takes no parameters: nothing, or a JSON object.</summary>
internal sealed record NoBody;

/// <summary>
/// An operation that changes a graph. It is checked and begun in one step under the region's lock, so that of two concurrent stops only one
/// begins.
/// </summary>
internal abstract class GraphChange<TBody>(string name, string method, string route) : OperationDefinition(name, method, route)
    where TBody : class, new()
{
    /// <summary>The error when the graph does not exist.</summary>
    public GesError NotFound { get; init; } = GesErrors.NoGraph;

    /// <summary>
    /// The conditions of the operation, in the order in which they are checked. Each returns the error when it does not hold, and null when
    /// it holds.
    /// </summary>
    public required IReadOnlyList<Func<GraphCall<TBody>, GesError?>> Requires { get; init; }

    public override object Execute(Call call) => call.ReadBody<TBody>() is not { } body
        ? GesErrors.BadBody
        : call.Region.At<object>(now =>
        {
            if (!call.Region.Graphs.TryFind(call.GraphId, out var graph))
            {
                return NotFound;
            }

            var graphCall = new GraphCall<TBody>(call, graph, now, body);
            return Requires.Select(condition => condition(graphCall)).FirstOrDefault(error => error is not null) ?? Apply(graphCall);
        });

    /// <summary>Executes the change. The result is sent as JSON.</summary>
    protected abstract object Apply(GraphCall<TBody> call);
}

/// <summary>A change that is complete when it is answered.</summary>
internal sealed class ImmediateChange<TBody>(string name, string method, string route) : GraphChange<TBody>(name, method, route)
    where TBody : class, new()
{
    public required Action<GraphCall<TBody>> Effect { get; init; }

    /// <summary>Creates the answer from the graph before the change.</summary>
    public Func<GraphCall<TBody>, object> Answer { get; init; } = _ => new object();

    protected override object Apply(GraphCall<TBody> call)
    {
        var answer = Answer(call);
        Effect(call);
        call.Graph.Record(new GraphOperation(Name, call.Now, JobId: null, call.Request.RequestId));
        return answer;
    }
}
