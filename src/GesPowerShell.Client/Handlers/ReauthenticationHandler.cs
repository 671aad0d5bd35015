namespace GesPowerShell.Client.Handlers;

/// <summary>
/// Sends a request once more with new credentials when its credentials were refused and can be refreshed. Tokens become invalid before they
/// expire when rights or passwords change, also in the middle of a wait. Resending is safe for changes too: the gateway refuses a token
/// before it passes the request on.
/// </summary>
internal sealed class ReauthenticationHandler(IRequestHandler next) : IRequestHandler
{
    public async Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context)
    {
        try
        {
            return await next.SendAsync(request, context).ConfigureAwait(false);
        }
        catch (GesException e) when (e.CanReauthenticate)
        {
            context.Verbose?.Invoke("The token was refused; trying once more with a new one.");
            return await next.SendAsync(request, context).ConfigureAwait(false);
        }
    }
}
