using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Handlers;

/// <summary>
/// The last handler: finds the operation's row, the project and the credentials, and sends the HTTP request once. Project and credentials may
/// take requests of their own; when one of those fails, the request itself was not sent.
/// </summary>
/// <param name="origin">Gives what objects say of their connection, once the project is known.</param>
/// <param name="endpoint">Where GES is reached.</param>
/// <param name="transport">Sends HTTP requests.</param>
/// <param name="projects">Knows or finds the project.</param>
/// <param name="authenticator">Gives the credentials of each request.</param>
/// <param name="serviceClock">Set by each answer of GES itself.</param>
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
        try
        {
            var project = await projects.GetAsync(context).ConfigureAwait(false);
            var authentication = await authenticator.PrepareAsync(project.Id, context).ConfigureAwait(false);
            var address = Route.Combine(endpoint, $"/v2/{Route.Segment("project", project.Id)}{path}");
            return await transport.SendAsync(operation.ToHttp(request, address), authentication, Read, context).ConfigureAwait(false);

            T Read(ServiceAnswer answer)
            {
                serviceClock.Note(answer);
                return operation.Read(request, answer, origin());
            }
        }
        catch (Exception e) when (_isClosed && e is ObjectDisposedException or GesException { Outcome: RequestOutcome.NotSent })
        {
            throw GesErrors.Disconnected();
        }
    }

    /// <summary>From now on a request that could not be sent fails because the connection is closed.</summary>
    public void Close() => _isClosed = true;
}
