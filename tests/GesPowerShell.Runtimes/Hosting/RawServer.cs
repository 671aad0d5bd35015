using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GesPowerShell.Runtimes.Hosting;

/// <summary>A server on a bare socket. The scenario writes the answer to each request and knows the connection of the request.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<RawRequest, RawConnection, Task> _answer;
    private int _connections;

    public RawServer(Func<RawRequest, RawConnection, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public Uri SecureAddress => new($"https://127.0.0.1:{Port}");

    /// <summary>Number of connections so far.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public void Dispose() => _listener.Stop();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = Task.Run(() => ServeAsync(client, Interlocked.Increment(ref _connections)));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The scenario has ended.
        }
    }

    private async Task ServeAsync(TcpClient client, int number)
    {
        using (client)
        {
            client.NoDelay = true;
            try
            {
                var connection = new RawConnection(client, number);
                while (await RawRequest.ReadAsync(client.GetStream()) is { } request)
                {
                    await _answer(request, connection);
                }
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // The client or the scenario has closed the connection.
            }
        }
    }
}

/// <summary>A request as it was received.</summary>
internal sealed record RawRequest(string Method, string Target, string Head, string Body)
{
    /// <returns>The request; null at the end of the connection, and for bytes that are not HTTP, such as those of TLS.</returns>
    public static async Task<RawRequest?> ReadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!(head.Length >= 4 && head.ToString(head.Length - 4, 4) == "\r\n\r\n"))
        {
            if (await stream.ReadAsync(one, 0, 1) == 0 || one[0] == 0x16)
            {
                return null;
            }

            _ = head.Append((char)one[0]);
        }

        var lines = head.ToString().Split(["\r\n"], StringSplitOptions.RemoveEmptyEntries);
        var length = lines.FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
        var body = new byte[length is null ? 0 : int.Parse(length.Substring("Content-Length: ".Length))];
        for (var read = 0; read < body.Length;)
        {
            var more = await stream.ReadAsync(body, read, body.Length - read);
            if (more == 0)
            {
                return null;
            }

            read += more;
        }

        var first = lines[0].Split(' ');
        return new RawRequest(first[0], first[1], head.ToString(), Encoding.UTF8.GetString(body));
    }
}

/// <summary>A connection with its number, counted from 1, and methods to answer on it.</summary>
internal sealed class RawConnection(TcpClient client, int number)
{
    public int Number => number;

    public Stream Stream => client.GetStream();

    public Task SendAsync(int status, string body, params string[] headers) => SendAsync(status, Encoding.UTF8.GetBytes(body), headers);

    public async Task SendAsync(int status, byte[] body, params string[] headers)
    {
        await WriteAsync($"HTTP/1.1 {status} X\r\nContent-Length: {body.Length}\r\nContent-Type: application/json\r\n"
            + string.Concat(headers.Select(header => header + "\r\n")) + "\r\n");
        await Stream.WriteAsync(body, 0, body.Length);
    }

    public Task WriteAsync(string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        return Stream.WriteAsync(bytes, 0, bytes.Length);
    }

    /// <summary>Resets the connection.</summary>
    public void Reset()
    {
        client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
        client.Client.Close();
    }
}
