using GesPowerShell.Client;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Client;

/// <summary>The outcome of a change whose answer did not arrive, for every failure of a real connection.</summary>
public class SubmitOnSocketsTests
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    /// <summary>
    /// The operation, the failure, whether an earlier request used the connection, the error id, a part of the message, the outcome, and
    /// the number of requests that GES could have executed.
    /// </summary>
    public static TheoryData<string, ConnectionFailure, bool, string, string, string, int> Failures
    {
        get
        {
            var data = new TheoryData<string, ConnectionFailure, bool, string, string, string, int>();
            foreach (var operation in new[] { GesOperation.Stop, GesOperation.Restart })
            {
                Add(ConnectionFailure.UnknownName, isKept: false, "ConnectionFailed", "was not found", RequestOutcome.NotSent, 0);
                Add(ConnectionFailure.StalledHandshake, isKept: false, "RequestTimedOut", "within 60 seconds", RequestOutcome.NotSent, 0);
                Add(
                    ConnectionFailure.NoHandshake, isKept: false, "ConnectionFailed",
                    "no trusted TLS connection", RequestOutcome.NotSent, 0);
                Add(ConnectionFailure.ClosedInHandshake, isKept: false, "ConnectionFailed", "broke", RequestOutcome.NotSent, 0);
                Add(ConnectionFailure.ResetInHandshake, isKept: false, "ConnectionFailed", "broke", RequestOutcome.NotSent, 0);
                Add(
                    ConnectionFailure.UntrustedCertificate, isKept: false, "ConnectionFailed",
                    "no trusted TLS connection", RequestOutcome.NotSent, 0);
                foreach (var isKept in new[] { false, true })
                {
                    Add(ConnectionFailure.ConnectionRefused, isKept, "ConnectionFailed", "cannot be reached", RequestOutcome.NotSent, 0);
                    Add(ConnectionFailure.StalledAnswer, isKept, "RequestTimedOut", "within 60 seconds", RequestOutcome.Indeterminate, 1);
                    Add(ConnectionFailure.ResetBeforeItWasRead, isKept, "ConnectionFailed", "broke", RequestOutcome.Indeterminate, 0);
                    Add(ConnectionFailure.ResetAfterItWasRead, isKept, "ConnectionFailed", "broke", RequestOutcome.Indeterminate, 1);
                    Add(ConnectionFailure.ClosedAfterItWasRead, isKept, "ConnectionFailed", "broke", RequestOutcome.Indeterminate, 1);
                }

                void Add(ConnectionFailure failure, bool isKept, string errorId, string words, RequestOutcome outcome, int arrived) =>
                    data.Add(operation, failure, isKept, errorId, words, outcome.ToString(), arrived);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task What_can_have_become_of_a_change_is_known_from_the_failure(
        string operation, ConnectionFailure failure, bool isKept, string errorId, string words, string outcome, int arrived)
    {
        await using var service = new FailingService(failure, isKept);
        using var client = ClientOf(service);
        if (isKept)
        {
            await client.CheckAccessAsync(new CallLog().Context(Ended));
        }

        if (failure == ConnectionFailure.ConnectionRefused)
        {
            await service.DisposeAsync();
        }

        var log = new CallLog();
        var error = await Assert.ThrowsAsync<GesException>(() => client.Handler.SendAsync(Clients.Change(operation), log.Context(Ended)));
        Assert.Equal((errorId, outcome, arrived), (error.ErrorId, error.Outcome.ToString(), service.Arrived));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Single(log.Verbose);
    }

    [Theory]
    [InlineData(ConnectionFailure.StalledAnswer, false)]
    [InlineData(ConnectionFailure.StalledAnswer, true)]
    [InlineData(ConnectionFailure.ResetBeforeItWasRead, false)]
    [InlineData(ConnectionFailure.ResetBeforeItWasRead, true)]
    [InlineData(ConnectionFailure.ResetAfterItWasRead, false)]
    [InlineData(ConnectionFailure.ResetAfterItWasRead, true)]
    [InlineData(ConnectionFailure.ClosedAfterItWasRead, false)]
    [InlineData(ConnectionFailure.ClosedAfterItWasRead, true)]
    public async Task A_restart_that_may_have_been_carried_out_is_not_sent_again(ConnectionFailure failure, bool isKept)
    {
        await using var service = new FailingService(failure, isKept);
        using var client = ClientOf(service);
        var observer = new RecordingObserver();
        var log = new CallLog();
        await client.ChangeAsync([new RestartGraph(Clients.GraphId)], new GesRunOptions(), observer, log.Context(Ended));
        Assert.Equal("RestartOutcomeUnknown", Assert.Single(observer.Outcomes).Error?.ErrorId);
        Assert.Single(log.Verbose, line => line.StartsWith("POST", StringComparison.Ordinal));
        Assert.Equal(failure == ConnectionFailure.ResetBeforeItWasRead ? 0 : 1, service.Arrived);
    }

    [Theory]
    [InlineData(GesOperation.Stop)]
    [InlineData(GesOperation.Restart)]
    public async Task A_kept_connection_that_was_closed_meanwhile_is_replaced_and_the_change_arrives_once(string operation)
    {
        var closed = new TaskCompletionSource();
        await using var service = new FakeService(async (request, answer) =>
        {
            await answer.SendAsync(200, request.Method == "POST" ? """{"job_id":"j1"}""" : """{"graph_count":0}""");
            await answer.HangUpAsync();
            closed.TrySetResult();
        });
        using var client = Clients.For(service);
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        await closed.Task;
        var submission = await client.Handler.SendAsync(Clients.Change(operation), new CallLog().Context(Ended));
        Assert.Equal("j1", submission.JobId);
        Assert.Single(service.Requests, request => request.Method == "POST");
    }

    private static GesClient ClientOf(FailingService service) => Clients.Of(
        new GesSettings { Region = "cn-north-4", Endpoint = service.Address, ProjectId = Clients.ProjectId, Credential = Clients.Keys() },
        service.Clock);
}
