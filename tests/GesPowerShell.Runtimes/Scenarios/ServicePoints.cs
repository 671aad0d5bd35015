#if NETFRAMEWORK
using System.Net;
using GesPowerShell.Client.Transport;
using GesPowerShell.Runtimes.Hosting;

namespace GesPowerShell.Runtimes.Scenarios;

/// <summary>The rules of .NET Framework's service points.</summary>
internal static class ServicePoints
{
    private const string NoGraphs = """{"graph_count":0,"graphs":[]}""";

    public static async Task Every_request_sets_its_service_point(ScenarioRegion region)
    {
        using var server = new RawServer((_, connection) => connection.SendAsync(200, NoGraphs));
        using var client = ScenarioRegion.ConnectTo(server.Address);
        var point = ServicePointManager.FindServicePoint(server.Address);
        await IsSetAsync(point, () => client.CheckAccessAsync(Recorder.NoContext));
        await IsSetAsync(point, () => client.CheckAccessAsync(Recorder.NoContext));
    }

    public static async Task Every_request_sets_the_service_point_of_its_proxy(ScenarioRegion region)
    {
        using var proxy = new RawServer((_, connection) => connection.SendAsync(502, ""));
        using var client = Connections.ThroughProxy(proxy);
        var point = ServicePointManager.FindServicePoint(new Uri("https://ges.example.com"), new WebProxy(proxy.Address));
        await IsSetAsync(point, () => Check.FailsAsync(Connections.RefusedByProxy, () => client.CheckAccessAsync(Recorder.NoContext)));
    }

    public static async Task A_change_takes_no_kept_connection(ScenarioRegion region)
    {
        var arrived = new List<string>();
        using var server = new RawServer((request, connection) =>
        {
            arrived.Add($"{request.Method} {connection.Number}");
            return connection.SendAsync(200, request.Method == "GET" ? NoGraphs : "{}");
        });
        using var client = ScenarioRegion.ConnectTo(server.Address);
        await client.CheckAccessAsync(Recorder.NoContext);
        await client.CallAsync(new CallApi("POST", "/graphs/1/stop") { Body = "{}"u8.ToArray() }, Recorder.NoContext);
        await client.CheckAccessAsync(Recorder.NoContext);
        Check.Equal("GET 1, POST 2, GET 1", string.Join(", ", arrived));
    }

    /// <summary>
    /// Uses a handler over HttpWebRequest in place of the HttpClientHandler of .NET Framework, since Mono's HttpClientHandler has no
    /// service points.
    /// </summary>
    public static async Task A_change_takes_no_kept_connection_of_its_service_point(ScenarioRegion region)
    {
        var arrived = new List<string>();
        using var server = new RawServer((request, connection) =>
        {
            arrived.Add($"{request.Method} {connection.Number}");
            return connection.SendAsync(200, "{}");
        });
        var options = new TransportOptions(TimeSpan.FromSeconds(30)) { MaxConnections = 8, UseProxy = false };
        using var invoker = new HttpMessageInvoker(
            new ServicePointHandler(options, TimeSpan.FromMinutes(5), () => new WebRequestHandler(options.MaxConnections)));
        for (var i = 0; i < 2; i++)
        {
            await SendAsync(invoker, HttpMethod.Get, server.Address);
            await SendAsync(invoker, HttpMethod.Post, server.Address);
        }

        Check.Equal("GET 1, POST 2, GET 1, POST 3", string.Join(", ", arrived));
        Check.Equal(8, ServicePointManager.FindServicePoint(server.Address).ConnectionLimit);
    }

    private static async Task IsSetAsync(ServicePoint point, Func<Task> act)
    {
        // The defaults of a new service point.
        (point.Expect100Continue, point.UseNagleAlgorithm, point.ConnectionLeaseTimeout) = (true, true, Timeout.Infinite);
        await act();
        Check.Equal((false, false, 300_000), (point.Expect100Continue, point.UseNagleAlgorithm, point.ConnectionLeaseTimeout));
    }

    private static async Task SendAsync(HttpMessageInvoker invoker, HttpMethod method, Uri address)
    {
        using var request = new HttpRequestMessage(method, address);
        if (method == HttpMethod.Post)
        {
            request.Headers.ConnectionClose = true;
            request.Content = new StringContent("{}");
        }

        using var answer = await invoker.SendAsync(request, CancellationToken.None);
        Check.Equal("{}", await answer.Content.ReadAsStringAsync());
    }
}
#endif
