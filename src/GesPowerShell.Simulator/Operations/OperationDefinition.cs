using System.Text.Json;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations;

/// <summary>
/// The definition of an operation of GES. It has everything specific to the operation. Routing, authentication, journal, counters and
/// faults use only its name.
/// </summary>
/// <param name="name">The name in the SDKs, for example <c>StopGraph2</c>.</param>
/// <param name="method">HTTP method.</param>
/// <param name="route">The path below <c>/v2/{project_id}</c>; segments in braces are ids.</param>
internal abstract class OperationDefinition(string name, string method, string route)
{
    public string Name { get; } = name;

    /// <summary>The segments of the route.</summary>
    public IReadOnlyList<string> Route { get; } = route.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether it starts a job of Task Center.</summary>
    public virtual bool StartsJob => false;

    /// <summary>The name in <c>job_name</c>. <c>ImportGraph</c> and <c>DeleteGraph</c> are documented; the others are likely.</summary>
    public string JobName => Name.TrimEnd('2');

    /// <summary>The ids of a request's path; null when the request is not for this operation.</summary>
    /// <param name="requestMethod">HTTP method of the request.</param>
    /// <param name="path">The path below the project.</param>
    public IReadOnlyDictionary<string, string>? Match(string requestMethod, ReadOnlySpan<string> path)
    {
        if (requestMethod != method || path.Length != Route.Count)
        {
            return null;
        }

        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Route.Count; i++)
        {
            if (Route[i] is not ['{', .. var id, '}'])
            {
                if (Route[i] != path[i])
                {
                    return null;
                }
            }
            else if (id == "graph_id" && (path[i].Length == 0 || OperationDefinitions.InPlaceOfGraphId.Contains(path[i])))
            {
                return null;
            }
            else
            {
                ids.Add(id, path[i]);
            }
        }

        return ids;
    }

    /// <summary>Executes a request.</summary>
    /// <returns>A <see cref="GesError"/> when the request is refused, else the object that is sent as JSON.</returns>
    public abstract object Execute(Call call);
}

/// <summary>A request to an operation.</summary>
/// <param name="Region">The region, which is only used inside <see cref="Region.At{T}"/>.</param>
/// <param name="RequestId">X-Request-Id of the answer; null for an automatic operation of GES.</param>
/// <param name="Ids">The ids of the path, by their names in the route.</param>
internal sealed record Call(Region Region, string? RequestId, IReadOnlyDictionary<string, string> Ids)
{
    public Query Query { get; init; } = Query.Empty;

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Scheme and host by which the client reached the simulator; links that it is given begin with it.</summary>
    public string Origin { get; init; } = "";

    /// <summary>A change that GES, or a fault, makes by itself.</summary>
    public Call(Region region, string? requestId, string graphId)
        : this(region, requestId, new Dictionary<string, string>(StringComparer.Ordinal) { ["graph_id"] = graphId })
    {
    }

    public string GraphId => Ids["graph_id"];

    /// <summary>The body; null when it is not a JSON object of this type. Without a body every field has its default.</summary>
    public T? ReadBody<T>()
        where T : class, new()
    {
        try
        {
            return Body.IsEmpty ? new T() : JsonSerializer.Deserialize<T>(Body.Span, WireJson.Ges);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>An operation that needs no existing graph: lists, reads, and changes of other objects.</summary>
internal sealed class SimpleOperation(string name, string method, string route, Func<Call, object> execute)
    : OperationDefinition(name, method, route)
{
    public override object Execute(Call call) => execute(call);
}
