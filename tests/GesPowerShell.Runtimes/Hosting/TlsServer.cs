using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace GesPowerShell.Runtimes.Hosting;

/// <summary>A server with a certificate that no client trusts.</summary>
internal sealed class TlsServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate;
    private readonly Action _onRequest;

    /// <param name="certificate">The file of the certificate with its key.</param>
    /// <param name="onRequest">Called for the first byte that arrives through TLS.</param>
    public TlsServer(string certificate, Action onRequest)
    {
        (_certificate, _onRequest) = (new X509Certificate2(certificate, "password"), onRequest);
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public Uri Address => new($"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public void Dispose()
    {
        _listener.Stop();
        _certificate.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The scenario has ended.
        }
    }

    private async Task AnswerAsync(Stream stream)
    {
        try
        {
            using var tls = new SslStream(stream, leaveInnerStreamOpen: true);
            await tls.AuthenticateAsServerAsync(_certificate, false, SslProtocols.Tls12, false);
            if (await tls.ReadAsync(new byte[1], 0, 1) > 0)
            {
                _onRequest();
            }
        }
        catch (Exception e) when (e is IOException or AuthenticationException)
        {
            // The client refuses the certificate.
        }
    }
}
