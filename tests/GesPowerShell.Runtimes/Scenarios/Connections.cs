using GesPowerShell.Runtimes.Hosting;

namespace GesPowerShell.Runtimes.Scenarios;

/// <summary>The number of connections, and the requests that share one.</summary>
internal static class Connections
{
    private const string NoGraphs = """{"graph_count":0,"graphs":[]}""";

    /// <summary>Mono returns the proxy's answer as that of the service.</summary>
    internal static string RefusedByProxy => Runtime.IsMono ? "ServiceFailed" : "ProxyRefused";

    public static async Task Forty_requests_at_once_take_forty_connections(ScenarioRegion region)
    {
        // The server answers no request before all have arrived.
        var open = 0;
        var all = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var server = new RawServer(async (_, connection) =>
        {
            if (Interlocked.Increment(ref open) == 40)
            {
                all.SetResult(true);
            }

            await all.Task;
            await connection.SendAsync(200, NoGraphs);
        });
        using var client = ScenarioRegion.ConnectTo(server.Address);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.CheckAccessAsync(Recorder.NoContext)));
        Check.Equal(40, server.Connections);
    }

    public static async Task There_are_never_more_connections_than_allowed(ScenarioRegion region)
    {
        using var server = new RawServer(async (_, connection) =>
        {
            await Task.Delay(20);
            await connection.SendAsync(200, NoGraphs);
        });
        using var client = ScenarioRegion.Connect(new GesSettings
        {
            Region = ScenarioRegion.Name,
            Endpoint = server.Address,
            ProjectId = ScenarioRegion.ProjectId,
            Credential = ScenarioRegion.Keys,
            MaxConnections = 3,
        });
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => client.CheckAccessAsync(Recorder.NoContext)));
        Check.Equal(3, server.Connections);
    }

    public static async Task Reads_one_after_the_other_share_a_connection(ScenarioRegion region)
    {
        using var server = new RawServer((_, connection) => connection.SendAsync(200, NoGraphs));
        using var client = ScenarioRegion.ConnectTo(server.Address);
        for (var i = 0; i < 5; i++)
        {
            await client.CheckAccessAsync(Recorder.NoContext);
        }

        Check.Equal(1, server.Connections);
    }

    public static async Task A_proxy_is_used_with_its_own_credentials(ScenarioRegion region)
    {
        // The address does not exist: only the proxy can answer for it.
        var asked = new List<string>();
        using var proxy = new RawServer((request, connection) =>
        {
            lock (asked)
            {
                asked.Add($"{request.Method} {request.Target} "
                    + $"{(request.Head.Contains("Proxy-Authorization: Basic dXNlcjpwYXNz") ? "with" : "without")}");
            }

            return request.Head.Contains("Proxy-Authorization")
                ? connection.SendAsync(502, "")
                : connection.SendAsync(407, "", "Proxy-Authenticate: Basic realm=\"x\"");
        });
        using var client = ThroughProxy(proxy);
        var error = await Check.FailsAsync(RefusedByProxy, () => client.CheckAccessAsync(Recorder.NoContext));
        Check.Equal(502, error.HttpStatus);
        Check.Equal("CONNECT ges.example.com:443 with", asked.Last());
    }

    public static async Task A_proxy_that_is_not_there_is_named(ScenarioRegion region)
    {
        var proxy = new RawServer((_, _) => Task.CompletedTask);
        proxy.Dispose();
        using var client = ThroughProxy(proxy);
        var error = await Check.FailsAsync("ProxyFailed", () => client.CheckAccessAsync(Recorder.NoContext));
        Check.Equal(RequestOutcome.NotSent, error.Outcome);
    }

    internal static IGesClient ThroughProxy(RawServer proxy) => ScenarioRegion.Connect(new GesSettings
    {
        Region = ScenarioRegion.Name,
        Endpoint = new Uri("https://ges.example.com"),
        IamEndpoint = new Uri("https://iam.example.com"),
        ProjectId = ScenarioRegion.ProjectId,
        Credential = ScenarioRegion.Keys,
        Proxy = new Uri($"http://127.0.0.1:{proxy.Port}"),
        ProxyCredential = new System.Net.NetworkCredential("user", "pass"),
    });
}
