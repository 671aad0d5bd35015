using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace GesPowerShell.Tests.Client;

/// <summary>
/// A service on a bare socket: a test controls each byte and when connections are closed. The handler writes the answer to each request.
/// </summary>
internal sealed class FakeService : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Func<FakeRequest, FakeAnswer, Task> _handler;
    private readonly Func<FakeAnswer, Task>? _before;
    private readonly Task _accepting;

    /// <param name="handler">Answers a request.</param>
    /// <param name="before">Called for a new connection and after each answer, before anything of the next request is read.</param>
    public FakeService(Func<FakeRequest, FakeAnswer, Task> handler, Func<FakeAnswer, Task>? before = null)
    {
        _handler = handler;
        _before = before;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>All requests that arrived completely, in order.</summary>
    public ConcurrentQueue<FakeRequest> Requests { get; } = new();

    public CancellationToken Stopping => _stopping.Token;

    public static FakeService Answering(int status, string body, params string[] headers) =>
        new((_, answer) => answer.SendAsync(status, body, headers));

    /// <summary>Stops accepting connections. Open connections stay open.</summary>
    public void StopListening() => _listener.Stop();

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            // The test has disposed of the service already.
            return;
        }

        await _stopping.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using var _ = connection;
        connection.NoDelay = true;
        try
        {
            var stream = connection.GetStream();
            await using var reader = new BufferedStream(stream);
            var answer = new FakeAnswer(stream, _stopping.Token);
            while (!answer.Close)
            {
                await (_before?.Invoke(answer) ?? Task.CompletedTask);
                if (answer.Close || await FakeRequest.ReadAsync(reader, _stopping.Token) is not { } request)
                {
                    return;
                }

                Requests.Enqueue(request);
                await _handler(request, answer);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The client closed the connection.
        }
    }
}

internal sealed record FakeRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Path => Target.Split('?')[0];

    public static async Task<FakeRequest?> ReadAsync(Stream stream, CancellationToken cancelToken)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (head.Count < 4 || !head.TakeLast(4).SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            if (await stream.ReadAsync(one, cancelToken) == 0)
            {
                return null;
            }

            head.Add(one[0]);
        }

        var lines = Encoding.UTF8.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2))
            .ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, null) : 0];
        await stream.ReadExactlyAsync(body, cancelToken);
        var first = lines[0].Split(' ');
        return new FakeRequest(first[0], first[1], headers, Encoding.UTF8.GetString(body));
    }
}

internal sealed class FakeAnswer(NetworkStream stream, CancellationToken stopping)
{
    public bool Close { get; private set; }

    public CancellationToken Stopping => stopping;

    public Task SendAsync(int status, string body, params string[] headers)
    {
        var bytes = Encoding.UTF8.GetByteCount(body);
        var extra = string.Concat(headers.Select(header => header + "\r\n"));
        return RawAsync($"HTTP/1.1 {status} X\r\nContent-Length: {bytes}\r\nContent-Type: application/json\r\n{extra}\r\n{body}");
    }

    public async Task BytesAsync(int status, byte[] body, params string[] headers)
    {
        await RawAsync(
            $"HTTP/1.1 {status} X\r\nContent-Length: {body.Length}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");
        await stream.WriteAsync(body, stopping);
    }

    public async Task RawAsync(string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), stopping);

    /// <summary>Never answers the request.</summary>
    public Task HangAsync() => Task.Delay(Timeout.Infinite, stopping);

    public Task HangUpAsync()
    {
        Close = true;
        stream.Socket.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Resets the connection and discards the bytes that were not read.</summary>
    public Task ResetAsync()
    {
        stream.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        return HangUpAsync();
    }

    /// <summary>Waits for a request without reading it.</summary>
    /// <returns>Whether the request is a POST.</returns>
    public async Task<bool> IsPostNextAsync()
    {
        var first = new byte[1];
        return await stream.Socket.ReceiveAsync(first, SocketFlags.Peek, stopping) == 1 && first[0] == (byte)'P';
    }

    /// <summary>Reads the hello of a TLS client and begins to answer it.</summary>
    public async Task BeginHandshakeAsync()
    {
        _ = await stream.ReadAtLeastAsync(new byte[16 * 1024], 1, cancellationToken: stopping);
        await RawAsync("\u0016\u0003\u0003\0\u007a\u0002");
    }

    /// <summary>Returns a TLS stream over the connection.</summary>
    public SslStream Tls() => new(stream, leaveInnerStreamOpen: true);
}
