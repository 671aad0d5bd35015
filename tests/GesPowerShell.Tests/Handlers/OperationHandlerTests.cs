using System.Net;
using System.Text;
using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Tests.Handlers;

public class OperationHandlerTests : HandlerTest
{
    private const string Graph = """{"graph":{"id":"g"}}""";

    private static readonly Uri Endpoint = new("http://127.0.0.1:1/");

    [Theory]
    [InlineData(false, "ConnectionFailed")]
    [InlineData(true, "Disconnected")]
    public async Task What_cannot_be_sent_is_said_to_be_disconnected_after_Disconnect_Ges_alone(bool isClosed, string errorId)
    {
        using var network = new Network((_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError));
        Assert.Equal(errorId, (await FailAsync<GesException>(network, new ShowGraph("g"), isClosed)).ErrorId);
    }

    [Fact]
    public async Task A_change_that_may_have_been_executed_is_never_said_not_to_have_been_sent()
    {
        using var network = new Network(async (message, cancelToken) =>
        {
            await message.Content!.CopyToAsync(Stream.Null, cancelToken);
            throw new HttpRequestException(HttpRequestError.ResponseEnded);
        });
        Assert.Equal(RequestOutcome.Indeterminate, (await FailAsync<GesException>(network, new StopGraph("g"), isClosed: true)).Outcome);
    }

    [Fact]
    public async Task Credentials_that_are_gone_are_a_closed_connection_after_Disconnect_Ges_alone()
    {
        using var network = new Network((_, _) => throw new InvalidOperationException("Nothing is to be sent."));
        var gone = new Network.Authenticator { Prepare = () => throw new ObjectDisposedException("Secret") };
        Assert.Equal("Disconnected", (await FailAsync<GesException>(network, new ShowGraph("g"), isClosed: true, gone)).ErrorId);
        await FailAsync<ObjectDisposedException>(network, new ShowGraph("g"), isClosed: false, gone);
        Assert.Equal(0, network.Messages);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task Refused_credentials_are_tried_once_more_only_where_there_are_new_ones(bool canRefresh, int attempts)
    {
        using var network = new Network((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized)));
        var authenticator = new Network.Authenticator
        {
            Prepare = () => new RequestAuthentication((_, _) => { }) { TryRefresh = () => canRefresh },
        };
        var error = await FailAsync<GesException>(network, new StopGraph("g"), isClosed: false, authenticator);
        Assert.Equal("CredentialsRefused", error.ErrorId);
        Assert.Equal(attempts, network.Messages);
        Assert.Equal(attempts - 1, Verbose.Count(line => line == "The token was refused; trying once more with a new one."));
    }

    [Fact]
    public async Task The_second_attempt_has_new_credentials_and_its_answer_is_the_answer()
    {
        var tokens = 0;
        var authenticator = new Network.Authenticator
        {
            Prepare = () =>
            {
                var token = $"{++tokens}";
                return new RequestAuthentication((message, _) => message.Headers.Add("X-Auth-Token", token)) { TryRefresh = () => true };
            },
        };
        using var network = new Network((message, _) => Task.FromResult(message.Headers.GetValues("X-Auth-Token").Single() == "1"
            ? new HttpResponseMessage(HttpStatusCode.Unauthorized)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Graph) }));
        using var transport = new HttpTransport(network.Options, Clock);
        Assert.Equal("g", (await Handler(transport, authenticator, new ServiceClock(Clock)).SendAsync(new ShowGraph("g"), Context)).Id);
        Assert.Equal(2, network.Messages);
    }

    [Fact]
    public async Task The_clock_of_GES_is_read_from_its_answers()
    {
        var serviceClock = new ServiceClock(Clock);
        var date = new DateTimeOffset(2026, 1, 8, 12, 0, 0, TimeSpan.Zero);
        using var network = new Network((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(Graph, Encoding.UTF8),
            Headers = { Date = date },
        }));
        using var transport = new HttpTransport(network.Options, Clock);
        Assert.Equal("g", (await Handler(transport, new Network.Authenticator(), serviceClock).SendAsync(new ShowGraph("g"), Context)).Id);
        Assert.Equal(date, serviceClock.Now);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_Ctrl_C_and_after_the_end_of_the_pipeline_nothing_is_sent(bool isCtrlC)
    {
        using var network = Answering();
        using var transport = new HttpTransport(network.Options, Clock);
        await (isCtrlC ? Cancel : Drain).CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Handler(transport).SendAsync(new ShowGraph("g"), Context));
        Assert.Equal(0, network.Messages);
        Assert.Empty(Verbose);
    }

    [Fact]
    public async Task When_the_pipeline_ends_meanwhile_the_answer_counts()
    {
        using var network = new Network(async (_, _) =>
        {
            await Drain.CancelAsync();
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Graph) };
        });
        using var transport = new HttpTransport(network.Options, Clock);
        Assert.Equal("g", (await Handler(transport).SendAsync(new ShowGraph("g"), Context)).Id);
    }

    [Fact]
    public async Task The_line_of_a_request_says_that_its_time_was_up()
    {
        using var network = new Network(async (_, cancelToken) =>
        {
            Clock.Advance(TimeSpan.FromSeconds(60));
            await Task.Delay(Timeout.InfiniteTimeSpan, cancelToken);
            throw new InvalidOperationException();
        });
        Assert.Equal("RequestTimedOut", (await FailAsync<GesException>(network, new ShowGraph("g"), isClosed: false)).ErrorId);
        Assert.Equal("GET /v2/p/graphs/g -> timed out in 60000 ms", Assert.Single(Verbose));
    }

    [Fact]
    public async Task A_change_goes_over_HTTP_1_1_and_a_read_over_the_highest()
    {
        var versions = new List<Version>();
        using var network = new Network((message, _) =>
        {
            versions.Add(message.Version);
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        });
        await FailAsync<GesException>(network, new ShowGraph("g"), isClosed: false);
        using var second = new Network(network.Answer);
        await FailAsync<GesException>(second, new StopGraph("g"), isClosed: false);
        Assert.Equal([HttpVersion.Version20, HttpVersion.Version11], versions);
    }

    [Fact]
    public void Disconnecting_closes_its_connections()
    {
        using var network = Answering();
        new HttpTransport(network.Options, Clock).Dispose();
        Assert.True(network.IsDisposed);
    }

    private static Network Answering() =>
        new((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Graph) }));

    private OperationHandler Handler(HttpTransport transport) => Handler(transport, new Network.Authenticator(), new ServiceClock(Clock));

    private OperationHandler Handler(HttpTransport transport, IRequestAuthenticator authenticator, ServiceClock serviceClock)
    {
        var projects = new ProjectFinder("p", authenticator, new IamApi(Endpoint, transport, Clock));
        projects.Set("p");
        return new OperationHandler(() => new Origin("r", "p"), Endpoint, transport, projects, authenticator, serviceClock);
    }

    private async Task<TError> FailAsync<TError>(
        Network network, object request, bool isClosed, Network.Authenticator? authenticator = null)
        where TError : Exception
    {
        using var transport = new HttpTransport(network.Options, Clock);
        var handler = Handler(transport, authenticator ?? new Network.Authenticator(), new ServiceClock(Clock));
        if (isClosed)
        {
            handler.Close();
        }

        return await Assert.ThrowsAsync<TError>(
            () => request is StopGraph stop ? handler.SendAsync(stop, Context) : handler.SendAsync((ShowGraph)request, Context));
    }
}
