using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Client;

/// <summary>How the connection of the first change fails.</summary>
public enum ConnectionFailure
{
    ConnectionRefused,
    UnknownName,
    StalledHandshake,
    NoHandshake,
    ClosedInHandshake,
    ResetInHandshake,
    UntrustedCertificate,
    StalledAnswer,
    ResetBeforeItWasRead,
    ResetAfterItWasRead,
    ClosedAfterItWasRead,
}

/// <summary>
/// A service on real sockets. The first change meets the <see cref="ConnectionFailure"/>; the service answers all other requests.
/// </summary>
internal sealed class FailingService : IAsyncDisposable
{
    private const string Graph = $$$"""{"graph":{"id":"{{{Clients.GraphId}}}","name":"fraud_demo","status":"200"}}""";

    private readonly ConnectionFailure _failure;
    private readonly bool _keepsConnections;
    private int _changeCount;

    /// <param name="failure">How the connection of the first change fails.</param>
    /// <param name="keepsConnections">Whether the first change comes on a connection that has carried another request.</param>
    public FailingService(ConnectionFailure failure, bool keepsConnections)
    {
        (_failure, _keepsConnections) = (failure, keepsConnections);
        Service = new FakeService(AnswerAsync, BeforeAsync);
    }

    public FakeService Service { get; }

    /// <summary>The clock of the time limit of a request.</summary>
    public FakeTimeProvider Clock { get; } = new();

    public Uri Address => _failure switch
    {
        ConnectionFailure.UnknownName => new Uri("https://ges.invalid"),
        ConnectionFailure.StalledHandshake or ConnectionFailure.NoHandshake or ConnectionFailure.ClosedInHandshake
            or ConnectionFailure.ResetInHandshake or ConnectionFailure.UntrustedCertificate =>
            new UriBuilder(Service.Address) { Scheme = "https" }.Uri,
        _ => Service.Address,
    };

    /// <summary>The number of changes that the service read, and that GES could have executed.</summary>
    public int Arrived => Service.Requests.Count(request => request.Method == "POST");

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    private async Task BeforeAsync(FakeAnswer answer)
    {
        switch (_failure)
        {
            case ConnectionFailure.StalledHandshake:
                Clock.Advance(TimeSpan.FromSeconds(60));
                await answer.HangAsync();
                break;
            case ConnectionFailure.NoHandshake:
                await answer.SendAsync(400, "");
                break;
            case ConnectionFailure.ClosedInHandshake:
                await answer.BeginHandshakeAsync();
                await answer.HangUpAsync();
                break;
            case ConnectionFailure.ResetInHandshake:
                await answer.BeginHandshakeAsync();
                await answer.ResetAsync();
                break;
            case ConnectionFailure.UntrustedCertificate:
                await OfferCertificateAsync(answer);
                break;
            case ConnectionFailure.ResetBeforeItWasRead when await answer.IsPostNextAsync() && IsFirst():
                await answer.ResetAsync();
                break;
        }
    }

    private async Task AnswerAsync(FakeRequest request, FakeAnswer answer)
    {
        if (request.Method == "POST" && IsFirst())
        {
            switch (_failure)
            {
                case ConnectionFailure.StalledAnswer:
                    Clock.Advance(TimeSpan.FromSeconds(60));
                    await answer.HangAsync();
                    return;
                case ConnectionFailure.ResetAfterItWasRead:
                    await answer.ResetAsync();
                    return;
                case ConnectionFailure.ClosedAfterItWasRead:
                    await answer.HangUpAsync();
                    return;
            }
        }

        var body = request.Method == "POST" ? """{"job_id":"j1"}"""
            : request.Path.EndsWith(Clients.GraphId, StringComparison.Ordinal) ? Graph
            : """{"graph_count":0,"job_count":0}""";
        if (_keepsConnections)
        {
            await answer.SendAsync(200, body);
            return;
        }

        await answer.SendAsync(200, body, "Connection: close");
        await answer.HangUpAsync();
    }

    private bool IsFirst() => Interlocked.Increment(ref _changeCount) == 1;

    private static async Task OfferCertificateAsync(FakeAnswer answer)
    {
        await using var tls = answer.Tls();
        await tls.AuthenticateAsServerAsync(OwnCertificate.Value);

        // With TLS 1.3 the server ends its handshake before the client has checked the certificate.
        await tls.ReadExactlyAsync(new byte[1], answer.Stopping);
    }
}
