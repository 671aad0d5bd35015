using System.Net.Http.Headers;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Downloads;

/// <summary>The way to download links. It has none of the connection's credentials: a link carries its own, and OBS refuses a second one.</summary>
internal sealed class DownloadTransport(ConnectionPlan plan) : IDisposable
{
    private readonly Lazy<HttpClient> _http = new(() => Create(plan));

    /// <summary>For one part of an answer: without a byte for so long, a download counts as broken.</summary>
    public TimeSpan Limit => plan.Timeout;

    /// <summary>The proxy on the way to a link; null for none.</summary>
    public Uri? ProxyFor(Uri link) => Options(plan).ProxyFor(link);

    /// <param name="link">The link.</param>
    /// <param name="range">The part that is wanted; null for the whole file.</param>
    /// <param name="tag">The part is wanted of these bytes alone; else the whole file.</param>
    /// <param name="token">Ends the request.</param>
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

    private static TransportOptions Options(ConnectionPlan plan) => plan.Transport with { TakesCompressed = false };

    private static HttpClient Create(ConnectionPlan plan)
    {
        var options = Options(plan);
        return new HttpClient((options.CreateHandler ?? Platform.CreateHandler)(options)) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
