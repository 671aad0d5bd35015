#if NETFRAMEWORK
using System.Net;

namespace GesPowerShell.Client.Transport;

/// <summary>
/// The HTTP handler on .NET Framework, where connections belong to service points that the whole process shares. A service point that is
/// idle for 100 seconds is dropped with its settings, so every request sets them again. A request with <c>Connection: close</c>, which
/// every change has, uses a separate handler: the header closes a connection after its use but does not prevent the use of an idle one,
/// which the server may have closed. Handlers do not share connections, so a handler that closes each connection after its use has no idle
/// one.
/// </summary>
/// <param name="settings">The proxy, which determines the service point.</param>
/// <param name="connectionLifetime">Age at which a connection is replaced, so that changes of DNS are noticed.</param>
/// <param name="createHandler">Creates a handler with its own connections.</param>
internal sealed class ServicePointHandler(TransportOptions settings, TimeSpan connectionLifetime, Func<HttpMessageHandler> createHandler)
    : HttpMessageHandler
{
    private readonly HttpMessageInvoker _kept = new(createHandler());
    private readonly HttpMessageInvoker _fresh = new(createHandler());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Finding the service point may include a search for the script of the system's proxy, which takes seconds and cannot be cancelled.
        var setting = Task.Run(() => SetServicePoint(request.RequestUri), cancellationToken);
        await Task.WhenAny(setting, Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        await setting.ConfigureAwait(false);
        return await (request.Headers.ConnectionClose is true ? _fresh : _kept).SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _kept.Dispose();
            _fresh.Dispose();
        }

        base.Dispose(disposing);
    }

    private void SetServicePoint(Uri address)
    {
        var proxy = settings.UseProxy ? settings.Proxy ?? Platform.SystemProxy : null;
        var point = ServicePointManager.FindServicePoint(address, proxy);
        point.ConnectionLeaseTimeout = (int)connectionLifetime.TotalMilliseconds;
        point.Expect100Continue = false;
        point.UseNagleAlgorithm = false;
    }
}
#endif
