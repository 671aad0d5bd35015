using System.Net;
using System.Net.Sockets;
using GesPowerShell.Runtimes.Hosting;

namespace GesPowerShell.Runtimes.Scenarios;

/// <summary>Failures between the module and the service.</summary>
internal static class Failures
{
    public static async Task A_read_is_retried_after_a_503_and_after_a_lost_answer(ScenarioRegion region)
    {
        await region.AddFaultsAsync("""[{"nth":1,"answer":{"status":503}},{"nth":2,"dropAfter":{}}]""");
        using var client = region.Connect();
        Check.True((await client.ReadAllAsync(new ListGraphs())).Count > 8);
        Check.Equal(3, await region.RequestsAsync("ListGraphs2"));
    }

    public static async Task A_service_that_is_not_there_gets_nothing(ScenarioRegion region)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var client = ScenarioRegion.ConnectTo(new Uri($"http://127.0.0.1:{port}"));
        var error = await Check.FailsAsync("ConnectionFailed", () => client.CheckAccessAsync(Recorder.NoContext));
        Check.Equal(RequestOutcome.NotSent, error.Outcome);
    }

    public static async Task A_name_that_does_not_exist_gets_nothing(ScenarioRegion region)
    {
        using var client = ScenarioRegion.ConnectTo(new Uri("https://ges.invalid"));
        var error = await Check.FailsAsync("ConnectionFailed", () => client.CheckAccessAsync(Recorder.NoContext));
        Check.Equal(RequestOutcome.NotSent, error.Outcome);
    }

    public static async Task A_server_without_TLS_gets_nothing(ScenarioRegion region)
    {
        using var server = new RawServer((_, connection) => connection.SendAsync(200, "{}"));
        using var client = ScenarioRegion.ConnectTo(server.SecureAddress);
        await Check.FailsAsync("ConnectionFailed", () => client.CheckAccessAsync(Recorder.NoContext));
    }

    public static async Task A_certificate_that_is_not_trusted_ends_the_connection(ScenarioRegion region)
    {
        var arrived = 0;
        using var server = new TlsServer(region.Certificate, () => Interlocked.Increment(ref arrived));
        using var client = ScenarioRegion.ConnectTo(server.Address);
        var error = await Check.FailsAsync("ConnectionFailed", () => client.CheckAccessAsync(Recorder.NoContext));
        Check.True(error.Message.Contains("no trusted TLS connection"), error.Message);
        Check.Equal(RequestOutcome.NotSent, error.Outcome);
        Check.Equal(0, arrived);
    }

    public static async Task A_redirect_is_not_followed(ScenarioRegion region)
    {
        using var other = new RawServer((_, connection) => connection.SendAsync(200, "{}"));
        using var server = new RawServer((_, connection) => connection.SendAsync(307, "", $"Location: {other.Address}"));
        using var client = ScenarioRegion.ConnectTo(server.Address);
        await Check.FailsAsync("UnexpectedRedirect", () => client.CheckAccessAsync(Recorder.NoContext));
        Check.Equal(0, other.Connections);
    }

    public static async Task A_request_without_an_answer_ends_at_its_time(ScenarioRegion region)
    {
        using var server = new RawServer((_, _) => Task.Delay(Timeout.Infinite));
        using var client = ScenarioRegion.ConnectTo(server.Address, TimeSpan.FromSeconds(1));
        await Check.FailsAsync("RequestTimedOut", () => client.CheckAccessAsync(Recorder.NoContext));
    }

    public static async Task A_body_that_stops_in_the_middle_ends_at_its_time(ScenarioRegion region)
    {
        using var server = new RawServer(async (_, connection) =>
        {
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{");
            await Task.Delay(Timeout.Infinite);
        });
        using var client = ScenarioRegion.ConnectTo(server.Address, TimeSpan.FromSeconds(1));
        await Check.FailsAsync("RequestTimedOut", () => client.CheckAccessAsync(Recorder.NoContext));
    }

    public static Task Ctrl_C_ends_a_request_at_once(ScenarioRegion region) => CancelAsync((_, _) => Task.CompletedTask);

    public static Task Ctrl_C_ends_the_reading_of_a_body_at_once(ScenarioRegion region) =>
        CancelAsync((_, connection) => connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"));

    public static async Task A_change_on_a_kept_connection_that_breaks_arrives_once(ScenarioRegion region)
    {
        var changes = 0;
        using var server = new RawServer(async (request, connection) =>
        {
            if (request.Method == "GET")
            {
                await connection.SendAsync(200, """{"graph_count":0,"graphs":[]}""");
                return;
            }

            Interlocked.Increment(ref changes);
            connection.Reset();
        });
        using var client = ScenarioRegion.ConnectTo(server.Address);
        await client.CheckAccessAsync(Recorder.NoContext);
        await Check.FailsAsync("ApiOutcomeUnknown", () => client.CallAsync(
            new CallApi("POST", "/graphs/1/restart") { Body = "{}"u8.ToArray() }, Recorder.NoContext));
        Check.Equal(1, changes);
    }

    public static async Task A_closed_connection_says_so(ScenarioRegion region)
    {
        var client = region.Connect();
        client.Dispose();
        await Check.FailsAsync("Disconnected", () => client.CheckAccessAsync(Recorder.NoContext));
    }

    private static async Task CancelAsync(Func<RawRequest, RawConnection, Task> answer)
    {
        using var cancel = new CancellationTokenSource();
        using var server = new RawServer(async (request, connection) =>
        {
            await answer(request, connection);
            cancel.Cancel();
            await Task.Delay(Timeout.Infinite);
        });
        using var client = ScenarioRegion.ConnectTo(server.Address);
        try
        {
            await client.CheckAccessAsync(new Recorder().Context(cancel.Token));
        }
        catch (OperationCanceledException)
        {
            return;
        }

        throw new InvalidOperationException("It was not cancelled.");
    }
}
