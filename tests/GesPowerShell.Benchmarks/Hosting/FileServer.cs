using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GesPowerShell.Benchmarks.Hosting;

/// <summary>
/// A region with backups only, on a bare socket. It generates files of any size as fast as they are read. The id of a backup is the size of
/// its only file in megabytes.
/// </summary>
internal sealed class FileServer : IAsyncDisposable
{
    private const int Megabyte = 1024 * 1024;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly byte[] _megabyte = new byte[Megabyte];
    private readonly int _backups;
    private readonly Task _accepting;

    /// <param name="backups">The number of backups in the list.</param>
    public FileServer(int backups)
    {
        _backups = backups;
        new Random(1).NextBytes(_megabyte);
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>The environment variables with which a process connects to it.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["HW_REGION_NAME"] = "cn-north-4",
        ["HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_4"] = Address.AbsoluteUri,
        ["HUAWEICLOUD_SDK_PROJECT_ID"] = "p",
        ["HUAWEICLOUD_SDK_AK"] = "BENCHACCESSKEY000001",
        ["HUAWEICLOUD_SDK_SK"] = "benchmark-secret-key",
    };

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _accepting;
        _listener.Dispose();
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
        catch (OperationCanceledException)
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
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            while (await reader.ReadLineAsync(_stopping.Token) is { Length: > 0 } line)
            {
                while (await reader.ReadLineAsync(_stopping.Token) is { Length: > 0 })
                {
                    // A request without a body ends with an empty line.
                }

                await AnswerAsync(stream, new Uri(Address, line.Split(' ')[1]));
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
        {
            // The client closed the connection.
        }
    }

    private async Task AnswerAsync(NetworkStream stream, Uri target)
    {
        if (target.AbsolutePath == "/file")
        {
            var megabytes = Number(target, "mb");
            await SendAsync(stream, "application/octet-stream", (long)megabytes * Megabyte);
            for (var i = 0; i < megabytes; i++)
            {
                await stream.WriteAsync(_megabyte, _stopping.Token);
            }

            return;
        }

        var body = Encoding.ASCII.GetBytes(target.AbsolutePath.EndsWith("/backup-files", StringComparison.Ordinal)
            ? $$"""{"bucket":"b","files":[{"name":"edges.bin","size":1,"download_link":"{{Address}}"""
                + $$"""file?mb={{Number(target, "backup_id")}}"}]}"""
            : Page(Number(target, "offset"), Number(target, "limit")));
        await SendAsync(stream, "application/json", body.Length);
        await stream.WriteAsync(body, _stopping.Token);
    }

    private string Page(int offset, int limit)
    {
        var items = Enumerable.Range(offset, Math.Clamp(_backups - offset, 0, limit)).Select(Item);
        return $$"""{"backup_count":{{_backups}},"backup_list":[{{string.Join(",", items)}}]}""";
    }

    private static string Item(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"id":"1057a4f4-6f3a-4d0c-9f55-{{number:x12}}","name":"fraud_demo-20260105080000","backup_method":"manual",
         "graph_id":"f1529b88-c958-493e-8452-fccfe932cde1","graph_name":"fraud_demo","graph_status":"200","graph_size_type_index":"1",
         "data_store_version":"2.4.6","arch":"x86_64","status":"success",
         "start_timestamp":1767600000000,"start_time":"2026-01-05T08:00:00","end_timestamp":1767600090000,"end_time":"2026-01-05T08:01:30",
         "size":100,"duration":90,"encrypted":false}
        """);

    private async Task SendAsync(NetworkStream stream, string type, long length) => await stream.WriteAsync(
        Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {length}\r\nETag: \"1\"\r\n\r\n"),
        _stopping.Token);

    private static int Number(Uri target, string name) => int.Parse(
        target.Query.TrimStart('?').Split('&').Single(pair => pair.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..],
        CultureInfo.InvariantCulture);
}
