using System.Text;
using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Tests.Operations;

/// <summary>The HTTP request that the table of operations makes of a request.</summary>
internal sealed record SentRequest(string? Method, string Path, string? Body, ServiceRequest Http)
{
    public static SentRequest Of<T>(GesRequest<T> request)
    {
        var row = OperationTable.RowOf(request);
        var http = row.ToHttp(request, new Uri("https://ges.example"));
        return new SentRequest(MethodOf(http), row.PathOf(request), http.Body is null ? null : Encoding.UTF8.GetString(http.Body), http);
    }

    /// <summary>The type of the property belongs to RestSharp, which only the module loads.</summary>
    private static string? MethodOf(ServiceRequest request) =>
        typeof(ServiceRequest).GetProperty(nameof(ServiceRequest.Method))!.GetValue(request)?.ToString();
}
