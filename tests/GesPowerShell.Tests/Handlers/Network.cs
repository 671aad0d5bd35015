using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Tests.Handlers;

/// <summary>A network without sockets. The test answers each message, or throws.</summary>
internal sealed class Network(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Answer => answer;

    public int Messages { get; private set; }

    public bool IsDisposed { get; private set; }

    public TransportOptions Options => new(TimeSpan.FromSeconds(60)) { MaxConnections = 1, UseProxy = false, CreateHandler = _ => this };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Messages++;
        return answer(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }

    /// <summary>Authentication that adds no credentials to a request.</summary>
    internal sealed class Authenticator : IRequestAuthenticator
    {
        public Func<RequestAuthentication> Prepare { get; init; } = () => RequestAuthentication.None;

        public string Name => "Token";

        public string? UserName => null;

        public DateTimeOffset? ExpiresAt => null;

        public ValueTask<RequestAuthentication> PrepareAsync(string? projectId, OperationContext context) =>
            ValueTask.FromResult(Prepare());

        public void Dispose()
        {
        }
    }
}
