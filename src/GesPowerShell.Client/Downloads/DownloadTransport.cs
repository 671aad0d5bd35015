using System.Net.Http.Headers;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Downloads;

/// <summary>
/// Sends the requests to download links. It adds none of the connection's credentials: a link contains its own, and OBS refuses a request
/// with two.
/// </summary>
internal sealed class DownloadTransport(ConnectionPlan plan) : IDisposable
{
    private readonly Lazy<HttpClient> _http = new(() => Create(plan));

    /// <summary>Time limit for each read of an answer. A download that receives no byte for so long has failed.</summary>
    public TimeSpan Limit => plan.Timeout;

    /// <summary>The proxy for a link; null for none.</summary>
    public Uri? ProxyFor(Uri link) => Options(plan).ProxyFor(link);

    /// <param name="link">The link.</param>
    /// <param name="range">The requested range; null for the whole file.</param>
    /// <param name="tag">Entity tag for If-Range: when the file has another one, the answer is the whole file.</param>
    /// <param name="token">Cancels the request.</param>
    public async Task<HttpResponseMessage> GetAsync(Uri link, RangeHeaderValue? range, string? tag, CancellationToken token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        request.Headers.Range = range;
        request.Headers.IfRange = tag is null ? null : new RangeConditionHeaderValue(EntityTagHeaderValue.Parse(tag));
        return await _http.Value.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token).ConfigureAwait(false);
    }

    public void Dispose()
    {
        if (_http.IsValueCreated)
        {
            _http.Value.Dispose();
        }
    }

    private static TransportOptions Options(ConnectionPlan plan) => plan.Transport with { AcceptsCompression = false };

    private static HttpClient Create(ConnectionPlan plan)
    {
        var options = Options(plan);
        return new HttpClient((options.CreateHandler ?? Platform.CreateHandler)(options)) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
