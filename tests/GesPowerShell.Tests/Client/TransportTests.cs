using System.Net;
using System.Security.Authentication;
using GesPowerShell.Client.Transport;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Client;

public class TransportTests
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Redirects_are_not_followed_and_credentials_go_nowhere_else()
    {
        await using var other = FakeService.Answering(200, "{}");
        await using var service = FakeService.Answering(307, "", $"Location: {other.Address}v2/x");
        using var client = Clients.For(service);
        var error = await Assert.ThrowsAsync<GesException>(() => client.CheckAccessAsync(new CallLog().Context(Ended)));
        Assert.Equal("UnexpectedRedirect", error.ErrorId);
        Assert.Single(service.Requests);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_ends_a_request_at_once(bool inBody)
    {
        using var cancel = new CancellationTokenSource();
        await using var service = new FakeService(async (_, answer) =>
        {
            if (inBody)
            {
                await answer.RawAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{");
            }

            await cancel.CancelAsync();
            await answer.HangAsync();
        });
        using var client = Clients.For(service);
        var log = new CallLog();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CheckAccessAsync(log.Context(cancel.Token)));
        Assert.Equal(cancel.Token, error.CancellationToken);
        Assert.Contains("-> cancelled in", Assert.Single(log.Verbose), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_trickles_ends_with_the_time_limit()
    {
        var clock = new FakeTimeProvider();
        await using var service = new FakeService(async (_, answer) =>
        {
            await answer.RawAsync("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{");
            while (true)
            {
                await answer.RawAsync(" ");
                clock.Advance(TimeSpan.FromSeconds(1));
                await Task.Yield();
            }
        });
        using var client = Clients.For(service, clock, timeout: TimeSpan.FromSeconds(30));
        var log = new CallLog();
        var error = await Assert.ThrowsAsync<GesException>(() => client.CheckAccessAsync(log.Context(Ended)));
        Assert.Equal(("RequestTimedOut", GesErrorKind.OperationTimeout), (error.ErrorId, error.Kind));
        Assert.Contains("-> timed out in ", Assert.Single(log.Verbose), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "", "200")]
    [InlineData(200, "X-Request-Id: r1", "200", ", request id r1")]
    [InlineData(0, "", "no answer")]
    public async Task Verbose_says_method_path_outcome_time_and_request_id(int status, string header, string outcome, string end = "")
    {
        await using var service = new FakeService(
            (_, answer) => status == 0 ? answer.HangUpAsync() : answer.SendAsync(status, """{"graph":{"status":"200"}}""", header));
        using var client = Clients.For(service);
        var log = new CallLog();
        _ = await Record.ExceptionAsync(() => client.SendAsync(new ShowGraph("g"), log.Context(Ended)));
        Assert.Matches(
            $@"^GET /v2/{Clients.ProjectId}/graphs/g -> {outcome} in \d+ ms{end}$", log.Verbose.First());
    }

    /// <summary>299 is a success, and 300 a redirect.</summary>
    [Theory]
    [InlineData(299, null)]
    [InlineData(300, "UnexpectedRedirect")]
    public async Task Every_status_from_200_to_299_is_a_success(int status, string? errorId)
    {
        await using var service = FakeService.Answering(status, """{"graph":{"status":"200"}}""");
        using var client = Clients.For(service);
        var error = await Record.ExceptionAsync(() => client.SendAsync(new ShowGraph("g"), new CallLog().Context(Ended)));
        Assert.Equal(errorId, (error as GesException)?.ErrorId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_Ctrl_C_and_after_the_end_of_the_pipeline_nothing_is_sent(bool byCtrlC)
    {
        await using var service = FakeService.Answering(200, """{"graph":{"status":"200"}}""");
        using var client = Clients.For(service);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        var log = new CallLog();
        var context = log.Context(byCtrlC ? stopped.Token : Ended) with { DrainToken = byCtrlC ? CancellationToken.None : stopped.Token };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(new ShowGraph("g"), context));
        Assert.Empty(service.Requests);
        Assert.Empty(log.Verbose);
    }

    /// <summary>GES has accepted the change, and what became of it is looked up.</summary>
    [Theory]
    [InlineData("""{"\ud800\ud800\ud800":1}""")]
    [InlineData("<html></html>")]
    public async Task An_acceptance_that_cannot_be_read_leaves_the_outcome_open(string body)
    {
        await using var service = FakeService.Answering(200, body);
        using var client = Clients.For(service);
        var error = await Assert.ThrowsAsync<GesException>(() => client.Handler.SendAsync(Clients.Stop, new CallLog().Context(Ended)));
        Assert.Equal(("InvalidAnswer", RequestOutcome.Indeterminate), (error.ErrorId, error.Outcome));
        Assert.Single(service.Requests);
    }

    /// <summary>Only on .NET Framework a change needs a connection of its own. A new one takes several round trips.</summary>
    [Fact]
    public async Task A_change_leaves_its_connection_open()
    {
        await using var service = FakeService.Answering(200, """{"job_id":"j"}""");
        using var client = Clients.For(service);
        await client.Handler.SendAsync(Clients.Stop, new CallLog().Context(Ended));
        Assert.False(Assert.Single(service.Requests).Headers.ContainsKey("Connection"));
    }

    /// <summary>A header of the request or of the answer may come back in the text of an error.</summary>
    [Fact]
    public async Task Texts_of_the_service_do_not_show_the_secrets_of_the_headers()
    {
        await using var service = new FakeService((request, answer) => answer.SendAsync(
            400,
            $$"""{"error_code":"GES.7001","error_msg":"seen {{request.Headers["Authorization"].Split("Signature=")[1]}} and SUBJECT-1"}""",
            "X-Subject-Token: SUBJECT-1"));
        using var client = Clients.For(service);
        var error = await Assert.ThrowsAsync<GesException>(() => client.SendAsync(new ShowGraph("g"), new CallLog().Context(Ended)));
        Assert.Contains("seen … and …", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "https://ges.example/", "http://proxy.example:8080/")]
    [InlineData(true, "https://bypassed.example/", null)]
    [InlineData(false, "https://ges.example/", null)]
    public void The_proxy_of_an_address_is_the_one_that_its_requests_use(bool useProxy, string address, string? proxy)
    {
        var options = new TransportOptions(TimeSpan.FromMinutes(1))
        {
            MaxConnections = 1, UseProxy = useProxy,
            Proxy = new WebProxy("http://proxy.example:8080", BypassOnLocal: false, ["bypassed"]),
        };
        Assert.Equal(proxy, options.ProxyFor(new Uri(address))?.AbsoluteUri);
    }

    /// <summary>Cookies could carry one account's session to another connection, and old TLS is no secure way for secrets.</summary>
    [Fact]
    public void The_HTTP_handler_keeps_no_cookies_and_uses_only_secure_TLS()
    {
        using var handler = Assert.IsType<SocketsHttpHandler>(
            Platform.CreateHandler(new TransportOptions(TimeSpan.FromMinutes(1)) { MaxConnections = 1, UseProxy = false }));
        Assert.False(handler.UseCookies);
        Assert.False(handler.AllowAutoRedirect);
        Assert.Equal(SslProtocols.Tls12 | SslProtocols.Tls13, handler.SslOptions.EnabledSslProtocols);
        Assert.Equal(DecompressionMethods.GZip | DecompressionMethods.Deflate, handler.AutomaticDecompression);
        Assert.True(handler.EnableMultipleHttp2Connections);
        Assert.Equal(TimeSpan.FromMinutes(5), handler.PooledConnectionLifetime);
    }

    [Theory]
    [InlineData("Content-Length: 2000000")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task An_answer_that_is_too_large_is_not_read_to_its_end(string length)
    {
        await using var service = new FakeService(async (_, answer) =>
        {
            await answer.RawAsync($"HTTP/1.1 200 OK\r\n{length}\r\n\r\n");
            var block = new string('x', 0x10000);
            while (true)
            {
                await answer.RawAsync(length.StartsWith('T') ? $"10000\r\n{block}\r\n" : block);
            }
        });
        using var client = Clients.For(service);
        var error = await Assert.ThrowsAsync<GesException>(() => client.SendAsync(new ShowGraph("g"), new CallLog().Context(Ended)));
        Assert.Equal("InvalidAnswer", error.ErrorId);
    }

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("{\"graph\":")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("""{"\ud800\ud800":{}}""")]
    public async Task An_answer_that_is_no_graph_is_invalid(string body)
    {
        await using var service = FakeService.Answering(200, body);
        using var client = Clients.For(service);
        var error = await Assert.ThrowsAsync<GesException>(() => client.SendAsync(new ShowGraph("g"), new CallLog().Context(Ended)));
        Assert.Equal(("InvalidAnswer", GesErrorKind.InvalidResult), (error.ErrorId, error.Kind));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_a_broken_connection()
    {
        await using var service = new FakeService(async (_, answer) =>
        {
            await answer.RawAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
            await answer.HangUpAsync();
        });
        using var client = Clients.For(service);
        var error = await Assert.ThrowsAsync<GesException>(() => client.CheckAccessAsync(new CallLog().Context(Ended)));
        Assert.Equal("ConnectionFailed", error.ErrorId);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData(@"a\b")]
    [InlineData("%2e%2e")]
    [InlineData("a\u0007")]
    [InlineData("a\u0085b")]
    [InlineData("")]
    public async Task An_id_never_changes_the_path(string id)
    {
        await using var service = FakeService.Answering(200, "{}");
        using var client = Clients.For(service);
        var error = await Assert.ThrowsAsync<GesException>(() => client.SendAsync(new ShowGraph(id), new CallLog().Context(Ended)));
        Assert.Equal("IdInvalid", error.ErrorId);
        Assert.Empty(service.Requests);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public async Task An_id_has_200_characters_at_most(int length, bool isSent)
    {
        await using var service = FakeService.Answering(200, """{"graph":{"status":"200"}}""");
        using var client = Clients.For(service);
        var read = () => client.SendAsync(new ShowGraph(new string('a', length)), new CallLog().Context(Ended));
        var error = await Record.ExceptionAsync(read) as GesException;
        Assert.Equal((isSent ? null : "IdInvalid", isSent ? 1 : 0), (error?.ErrorId, service.Requests.Count));
    }

    [Fact]
    public async Task Ids_are_escaped()
    {
        await using var service = FakeService.Answering(200, """{"graph":{"status":"200"}}""");
        using var client = Clients.For(service);
        var graph = await client.SendAsync(new ShowGraph("a b?c#d;e{f}"), new CallLog().Context(Ended));
        Assert.Equal("a b?c#d;e{f}", graph.Id);
        Assert.EndsWith("/graphs/a%20b%3Fc%23d%3Be%7Bf%7D", Assert.Single(service.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_of_the_job_list_are_sent_as_the_API_words_them()
    {
        await using var service = FakeService.Answering(200, """{"job_count":0}""");
        using var client = Clients.For(service);
        var jobs = new ListJobs
        {
            Status = JobStatus.Pending, GraphName = "图 1", FromDay = new DateTime(2026, 1, 2), ToDay = new DateTime(2026, 1, 3),
        };
        await client.Handler.SendAsync(jobs, new CallLog().Context(Ended));
        Assert.EndsWith(
            "/graphs/jobs?offset=0&limit=100&status=waiting&graph_name=%E5%9B%BE%201&start_time=2026-01-02&end_time=2026-01-03",
            Assert.Single(service.Requests).Target,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disposed_client_says_so_and_sends_nothing()
    {
        await using var service = FakeService.Answering(200, "{}");
        var client = Clients.For(service);
        client.Dispose();
        await Assert.ThrowsAsync<GesException>(() => client.CheckAccessAsync(new CallLog().Context(Ended)));
        Assert.Empty(service.Requests);
    }
}
