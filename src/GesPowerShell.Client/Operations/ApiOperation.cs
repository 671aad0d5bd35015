using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Json;
using GesPowerShell.Client.Transport;
using RestSharp;

namespace GesPowerShell.Client.Operations;

/// <summary>The operation of a request of the user's own: method, path and body are the request's, and the answer is read as it is.</summary>
internal sealed class ApiOperation : Operation<object?>
{
    public static readonly ApiOperation Instance = new();

    public override string PathOf(GesRequest<object?> request)
    {
        var call = (CallApi)request;
        var path = string.Join("/", call.Path.Split('/').Select(PercentEncoding.Encode));
        var query = Route.Query([.. call.Query.Select(pair => (PercentEncoding.Encode(pair.Name), pair.Value))]);
        return query.Length == 0 ? path : path + "?" + query;
    }

    /// <summary>A change always has a body: without one .NET sends it again by itself when a kept connection breaks.</summary>
    public override ServiceRequest ToHttp(GesRequest<object?> request, Uri address)
    {
        var call = (CallApi)request;
        return new(MethodOf(call.Method), address, new Attempt(call.Method, call.Description, SubjectOf(call.Path)))
        {
            Body = call.Body ?? (call.IsChange ? RequestBody.Empty : null),
            IsChange = call.IsChange,
            AnswerLimit = ServiceRequest.ListLimit,
        };
    }

    /// <summary>An answer may be empty. An error code in the place of a result is none.</summary>
    public override object? Read(GesRequest<object?> request, ServiceAnswer answer, Origin origin)
    {
        if (answer.Body.IsEmpty)
        {
            return null;
        }

        using var document = JsonElementReader.Parse(answer.Body);
        return JsonElementReader.FirstScalar(document.RootElement, "error_code", "errorCode", "errCode") is null
            ? JsonValues.Of(document.RootElement)
            : throw new FormatException("A success with an error code.");
    }

    /// <summary>Some error codes mean different things for different kinds of objects.</summary>
    private static Subject SubjectOf(string path) =>
        path.StartsWith("/graphs/metadata", StringComparison.Ordinal) ? Subject.GraphMetadata
        : path.Contains("/jobs/", StringComparison.Ordinal) ? Subject.Job
        : Subject.List;

    private static Method MethodOf(string method) => method switch
    {
        CallApi.Get => Method.Get,
        "POST" => Method.Post,
        "PUT" => Method.Put,
        "PATCH" => Method.Patch,
        "DELETE" => Method.Delete,
        _ => throw new ArgumentException("Unknown method.", nameof(method)),
    };
}
