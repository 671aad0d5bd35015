namespace GesPowerShell.Client.Handlers;

/// <summary>
/// Sends a request once more when its credentials were refused and others can be had: tokens end early when rights or passwords change, also
/// in the middle of a wait. That is safe for changes as well: a request that is refused for its token has reached nothing behind the gateway.
/// </summary>
internal sealed class ReauthenticationHandler(IRequestHandler next) : IRequestHandler
{
    public async Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context)
    {
        try
        {
            return await next.SendAsync(request, context).ConfigureAwait(false);
        }
        catch (GesException e) when (e.CredentialRenewed)
        {
            context.Verbose?.Invoke("The token was refused; trying once more with a new one.");
            return await next.SendAsync(request, context).ConfigureAwait(false);
        }
    }
}
