using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Json;
using GesPowerShell.Client.Transport;
using RestSharp;

namespace GesPowerShell.Client.Operations;

/// <summary>
/// The operation of a <see cref="CallApi"/> request: method, path and body are those of the request, and the answer is returned unchanged.
/// </summary>
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

    /// <summary>
    /// Adds an empty body to a change without one: .NET resends a request without a body when a kept-alive connection breaks.
    /// </summary>
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

    /// <summary>Accepts an empty answer. An error code instead of a result is an invalid answer.</summary>
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

    /// <summary>The kind of object for the error code table: some codes have different meanings for different kinds.</summary>
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
