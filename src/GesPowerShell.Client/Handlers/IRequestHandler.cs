namespace GesPowerShell.Client.Handlers;

/// <summary>
/// A step of the request pipeline. Each handler has one task, treats all operations alike and passes the request to the next handler, which
/// its constructor takes. The order is retry, throttle, <see cref="OperationHandler"/>.
/// </summary>
internal interface IRequestHandler
{
    /// <exception cref="GesException">The request failed.</exception>
    /// <exception cref="OperationCanceledException">
    /// The context's token was cancelled, or the pipeline ended before the request was sent.
    /// </exception>
    Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context);
}
