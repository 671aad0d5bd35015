using System.Text;
using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Tests.Operations;

/// <summary>A request as its row of the table sends it.</summary>
internal sealed record SentRequest(string? Method, string Path, string? Body, ServiceRequest Http)
{
    public static SentRequest Of<T>(GesRequest<T> request)
    {
        var row = OperationTable.RowOf(request);
        var http = row.ToHttp(request, new Uri("https://ges.example"));
        return new SentRequest(MethodOf(http), row.PathOf(request), http.Body is null ? null : Encoding.UTF8.GetString(http.Body), http);
    }

    /// <summary>Its type is one of RestSharp, which only the module itself loads.</summary>
    private static string? MethodOf(ServiceRequest request) =>
        typeof(ServiceRequest).GetProperty(nameof(ServiceRequest.Method))!.GetValue(request)?.ToString();
}
