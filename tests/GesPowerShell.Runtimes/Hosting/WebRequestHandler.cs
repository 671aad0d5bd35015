#if NETFRAMEWORK
using System.Net;

namespace GesPowerShell.Runtimes.Hosting;

/// <summary>
/// Handles connections as the HttpClientHandler of .NET Framework does: HttpWebRequest, a connection group for each handler, the limit set
/// on the service point of each request, and no kept-alive connection after <c>Connection: close</c>.
/// </summary>
internal sealed class WebRequestHandler(int maxConnections) : HttpMessageHandler
{
    private readonly string _group = Guid.NewGuid().ToString();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var web = WebRequest.CreateHttp(request.RequestUri);
        web.Method = request.Method.Method;
        web.ConnectionGroupName = _group;
        web.KeepAlive = request.Headers.ConnectionClose is not true;
        web.Proxy = null;
        web.ServicePoint.ConnectionLimit = maxConnections;
        if (request.Content is { } content)
        {
            var body = await content.ReadAsByteArrayAsync();
            web.ContentLength = body.Length;
            using var stream = await web.GetRequestStreamAsync();
            await stream.WriteAsync(body, 0, body.Length, cancellationToken);
        }

        var answer = (HttpWebResponse)await web.GetResponseAsync();
        return new HttpResponseMessage(answer.StatusCode) { Content = new StreamContent(answer.GetResponseStream()) };
    }
}
#endif
