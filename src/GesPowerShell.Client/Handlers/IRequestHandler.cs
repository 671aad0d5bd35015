namespace GesPowerShell.Client.Handlers;

/// <summary>
/// One step on a request's way to GES. A handler does its one thing for every operation and passes the request on to the next handler, which
/// its constructor takes: retry, throttle, re-authenticate, then <see cref="OperationHandler"/>.
/// </summary>
internal interface IRequestHandler
{
    /// <exception cref="GesException">The request failed.</exception>
    /// <exception cref="OperationCanceledException">The context's token was cancelled, or the pipeline ended before the request was sent.</exception>
    Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context);
}
