using GesPowerShell.Client.Handlers;

namespace GesPowerShell.Tests.Waiting;

/// <summary>The last handler of a chain, in the place of GES.</summary>
/// <param name="answer">Answers a request, or throws.</param>
internal sealed class FakeHandler(Func<object, OperationContext, Task<object>> answer) : IRequestHandler
{
    public async Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context) => (T)await answer(request, context);

    /// <summary>Creates a handler that does not answer: each request times out after a minute.</summary>
    public static FakeHandler Hanging(TimeProvider clock) => new(async (_, context) =>
    {
        await Task.Delay(TimeSpan.FromMinutes(1), clock, context.CancelToken);
        throw new GesException("RequestTimedOut", GesErrorKind.OperationTimeout, "No answer.", "");
    });
}
