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
        var error = await Assert.ThrowsAsync<GesException>(() => client.CheckAccessAsync(new CallLog().Context(Ended)));
        Assert.Equal(("RequestTimedOut", GesErrorKind.OperationTimeout), (error.ErrorId, error.Kind));
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
