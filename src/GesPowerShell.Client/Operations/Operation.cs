using GesPowerShell.Client.Transport;
using RestSharp;

namespace GesPowerShell.Client.Operations;

/// <summary>The HTTP form of one operation of GES: a row of <see cref="OperationTable"/>.</summary>
/// <typeparam name="T">The type that the answer is read as.</typeparam>
internal abstract class Operation<T>
{
    /// <summary>Path below the project, with its query.</summary>
    /// <exception cref="GesException">The request has an invalid id.</exception>
    public abstract string PathOf(GesRequest<T> request);

    public abstract ServiceRequest ToHttp(GesRequest<T> request, Uri address);

    public abstract T Read(GesRequest<T> request, ServiceAnswer answer, Origin origin);
}

/// <inheritdoc cref="Operation{T}"/>
/// <param name="name">Name of the operation in errors.</param>
/// <param name="method">HTTP method.</param>
/// <param name="route">Path below the project; ids are in braces.</param>
internal sealed class Operation<TRequest, T>(string name, Method method, string route) : Operation<T>
    where TRequest : GesRequest<T>
{
    private readonly string[] _route = route.Split('/');

    /// <summary>The ids of the route, in its order.</summary>
    public Func<TRequest, string[]> Ids { get; init; } = _ => [];

    public Func<TRequest, (string Name, string? Value)[]>? Query { get; init; }

    /// <summary>
    /// JSON; null for no body. Every change has a body: .NET resends a request without one when a kept-alive connection breaks.
    /// </summary>
    public Func<TRequest, byte[]>? Body { get; init; }

    /// <summary>The request as the beginning of a sentence, for example <c>Reading of graph 'fraud_demo'</c>.</summary>
    public required Func<TRequest, string> Description { get; init; }

    /// <summary>The kind of object that does not exist when the answer is 404.</summary>
    public required Subject Subject { get; init; }

    /// <summary>The largest answer that is read, in bytes.</summary>
    public int AnswerLimit { get; init; } = ServiceRequest.UsualLimit;

    public required Func<TRequest, ServiceAnswer, Origin, T> Reader { get; init; }

    public override string PathOf(GesRequest<T> request)
    {
        var path = Route.Fill(_route, Ids((TRequest)request));
        var query = Query is null ? "" : Route.Query(Query((TRequest)request));
        return query.Length == 0 ? path : path + "?" + query;
    }

    public override ServiceRequest ToHttp(GesRequest<T> request, Uri address) =>
        new(method, address, new Attempt(name, Description((TRequest)request), Subject))
        {
            Body = Body?.Invoke((TRequest)request),
            IsChange = request.IsChange,
            AnswerLimit = AnswerLimit,
        };

    public override T Read(GesRequest<T> request, ServiceAnswer answer, Origin origin) => Reader((TRequest)request, answer, origin);
}
