using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Handlers;

/// <summary>
/// The last handler: finds the row of the operation table, the project and the credentials, and sends the HTTP request. Looking up the
/// project or refreshing credentials may send requests of its own; when one of those fails, the request itself was not sent.
/// </summary>
/// <remarks>
/// It sends a request once more with new credentials when its credentials were refused and can be refreshed. Tokens become invalid before
/// they expire when rights or passwords change, also in the middle of a wait. Resending is safe for changes too: the gateway refuses a
/// token before it passes the request on.
/// </remarks>
/// <param name="origin">Returns the connection's origin for result objects; its project is set once the project is known.</param>
/// <param name="endpoint">The endpoint of GES.</param>
/// <param name="transport">Sends HTTP requests.</param>
/// <param name="projects">Returns the project id, and looks it up where it is not known yet.</param>
/// <param name="authenticator">Prepares the authentication of each request.</param>
/// <param name="serviceClock">Updated with the <c>Date</c> of each answer of GES.</param>
internal sealed class OperationHandler(
    Func<Origin> origin,
    Uri endpoint,
    HttpTransport transport,
    ProjectFinder projects,
    IRequestAuthenticator authenticator,
    ServiceClock serviceClock) : IRequestHandler
{
    private volatile bool _isClosed;

    public async Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context)
    {
        var operation = OperationTable.RowOf(request);
        var path = operation.PathOf(request);
        for (var wasRefused = false; ; wasRefused = true)
        {
            try
            {
                var project = await projects.GetAsync(context).ConfigureAwait(false);
                var authentication = await authenticator.PrepareAsync(project.Id, context).ConfigureAwait(false);
                var address = Route.Combine(endpoint, $"/v2/{Route.Segment("project", project.Id)}{path}");
                return await transport.SendAsync(operation.ToHttp(request, address), authentication, Read, context).ConfigureAwait(false);
            }
            catch (Exception e) when (_isClosed && e is ObjectDisposedException or GesException { Outcome: RequestOutcome.NotSent })
            {
                throw GesErrors.Disconnected();
            }
            catch (GesException e) when (e.CanReauthenticate && !wasRefused)
            {
                context.Verbose?.Invoke("The token was refused; trying once more with a new one.");
            }
        }

        T Read(ServiceAnswer answer)
        {
            serviceClock.Update(answer);
            return operation.Read(request, answer, origin());
        }
    }

    /// <summary>Requests that cannot be sent from now on fail with the error of a closed connection.</summary>
    public void Close() => _isClosed = true;
}
