using GesPowerShell.Client;
using GesPowerShell.Client.Api;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Client;

/// <summary>What is known of a change whose answer did not come over HTTP/2, where .NET would send some of them again by itself.</summary>
public class SubmitOnHttp2Tests
{
    private static readonly Http2Trouble[] Answered = [Http2Trouble.GoAwayAtAndAnswered, Http2Trouble.GoAwayAboveAndAnswered];

    private static readonly Http2Trouble[] Idle = [Http2Trouble.GoAwayWhileIdle, Http2Trouble.ClosedWhileIdle];
    private static readonly bool[] Either = [false, true];

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public static TheoryData<string, Http2Trouble, bool> Lost => Table(
        [GesOperation.Stop, GesOperation.Restart], Enum.GetValues<Http2Trouble>().Except([.. Answered, .. Idle]));

    public static TheoryData<string, Http2Trouble, bool> NotLost => Table([GesOperation.Stop, GesOperation.Restart], Answered);

    public static TheoryData<string, Http2Trouble, bool> LostRestarts => Table(
        [GesOperation.Restart], Enum.GetValues<Http2Trouble>().Except([.. Answered, .. Idle]));

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task A_change_without_an_answer_is_sent_once_and_its_fate_is_unknown(string operation, Http2Trouble trouble, bool isKept)
    {
        await using var service = new TroubledHttp2Service(trouble, isKept);
        using var client = ClientOf(service);
        await client.ProveAsync(new Heard().Call(Ended));
        var error = await Assert.ThrowsAsync<GesException>(() => SubmitAsync(client, operation));
        if (trouble != Http2Trouble.GoAwayAndGone)
        {
            // Whatever .NET had sent again came before this.
            await client.ProveAsync(new Heard().Call(Ended));
        }

        Assert.Equal(("ConnectionFailed", RequestFate.Unknown), (error.ErrorId, error.Fate));
        Assert.Contains(trouble == Http2Trouble.GoAwayAndGone ? "cannot be reached" : "broke", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, ComesWhole(trouble)), (service.Begun, service.Arrived));
    }

    [Theory]
    [MemberData(nameof(NotLost))]
    public async Task A_change_that_is_answered_after_the_server_said_goodbye_is_accepted(string operation, Http2Trouble trouble, bool isKept)
    {
        await using var service = new TroubledHttp2Service(trouble, isKept);
        using var client = ClientOf(service);
        await client.ProveAsync(new Heard().Call(Ended));
        var submission = await SubmitAsync(client, operation);
        Assert.Equal(("j1", 1, 1), (submission.JobId, service.Begun, service.Arrived));
    }

    [Theory]
    [MemberData(nameof(LostRestarts))]
    public async Task A_restart_that_may_have_been_carried_out_is_not_sent_again(string operation, Http2Trouble trouble, bool isKept)
    {
        await using var service = new TroubledHttp2Service(trouble, isKept);
        using var client = ClientOf(service);
        var observer = new RecordingObserver();
        var heard = new Heard();
        await client.ChangeAsync([new GesChange(operation, Clients.GraphId)], new GesRunOptions(), observer, heard.Call(Ended));
        Assert.Equal("RestartOutcomeUnknown", Assert.Single(observer.Outcomes).Error?.ErrorId);
        Assert.Single(heard.Verbose, line => line.StartsWith("POST", StringComparison.Ordinal));
        Assert.Equal((1, ComesWhole(trouble)), (service.Begun, service.Arrived));
    }

    [Theory]
    [InlineData(GesOperation.Stop)]
    [InlineData(GesOperation.Restart)]
    public async Task A_kept_connection_on_which_the_server_said_goodbye_is_replaced_and_the_change_arrives_once(string operation)
    {
        await using var service = new TroubledHttp2Service(Http2Trouble.GoAwayWhileIdle, keepsConnections: true);
        using var client = ClientOf(service);
        await client.ProveAsync(new Heard().Call(Ended));
        await service.Left;
        var submission = await SubmitAsync(client, operation);
        Assert.Equal(("j1", 1, 1), (submission.JobId, service.Begun, service.Arrived));
    }

    /// <summary>Which of the two is first is left to chance, many times.</summary>
    [Theory]
    [InlineData(GesOperation.Stop, Http2Trouble.GoAwayWhileIdle)]
    [InlineData(GesOperation.Stop, Http2Trouble.ClosedWhileIdle)]
    [InlineData(GesOperation.Restart, Http2Trouble.GoAwayWhileIdle)]
    [InlineData(GesOperation.Restart, Http2Trouble.ClosedWhileIdle)]
    public async Task A_change_that_crosses_the_end_of_its_connection_arrives_at_most_once(string operation, Http2Trouble trouble)
    {
        for (var round = 0; round < 20; round++)
        {
            await using var service = new TroubledHttp2Service(trouble, keepsConnections: true);
            using var client = ClientOf(service);
            await client.ProveAsync(new Heard().Call(Ended));
            try
            {
                Assert.Equal("j1", (await SubmitAsync(client, operation)).JobId);
                Assert.Equal((1, 1), (service.Begun, service.Arrived));
            }
            catch (GesException e)
            {
                await client.ProveAsync(new Heard().Call(Ended));
                Assert.Equal("ConnectionFailed", e.ErrorId);
                Assert.InRange(service.Begun, service.Arrived, e.Fate == RequestFate.NeverSent ? 0 : 1);
            }
        }
    }

    private static int ComesWhole(Http2Trouble trouble) => trouble is Http2Trouble.ClosedAfterHeaders or Http2Trouble.ClosedBeforeTheEnd ? 0 : 1;

    private static Task<Submission> SubmitAsync(GesClient client, string operation) =>
        client.Api.SubmitAsync(Clients.Stop with { Operation = operation }, new Heard().Call(Ended));

    private static GesClient ClientOf(TroubledHttp2Service service)
    {
        var settings = new GesSettings { Region = "cn-north-4", Endpoint = service.Address, ProjectId = Clients.ProjectId, Credential = Clients.Keys() };
        var plan = PlanBuilder.Build(settings, Clients.NoEnvironment, _ => { });
        return new GesClient(plan with { CreateHandler = OwnCertificate.Trusting }, waitClock: new JumpingClock());
    }

    private static TheoryData<string, Http2Trouble, bool> Table(IEnumerable<string> operations, IEnumerable<Http2Trouble> troubles) => new(
        from operation in operations
        from trouble in troubles
        from isKept in Either
        select (operation, trouble, isKept));
}
