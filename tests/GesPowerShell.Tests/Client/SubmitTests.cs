using GesPowerShell.Client;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Client;

public class SubmitTests
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stop_is_one_signed_request_with_an_empty_object()
    {
        await using var service = FakeService.Answering(200, """{"job_id":"j1"}""", "X-Request-Id: r1");
        using var client = Clients.For(service);
        var log = new CallLog();
        var submission = await client.Handler.SendAsync(Clients.Stop, log.Context(Ended));
        Assert.Equal(("j1", "r1"), (submission.JobId, submission.RequestId));
        var request = Assert.Single(service.Requests);
        Assert.Equal(
            ("POST", $"/v2/{Clients.ProjectId}/graphs/{Clients.GraphId}/stop", "{}"),
            (request.Method, request.Target, request.Body));
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("application/json", request.Headers["Accept"]);
        Assert.Equal(Clients.ProjectId, request.Headers["X-Project-Id"]);
        Assert.StartsWith("GesPowerShell/", request.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.False(request.Headers.ContainsKey("Expect"));
        Assert.Matches($"^POST /v2/.*/stop -> 200 in [0-9]+ ms, request id r1$", Assert.Single(log.Verbose));
    }

    [Theory]
    [InlineData(null, "{}")]
    [InlineData("b\"1", "{\"graph_backup_id\":\"b\\u00221\"}")]
    public async Task A_start_names_the_backup_that_it_starts_from(string? backupId, string body)
    {
        await using var service = FakeService.Answering(200, "{}");
        using var client = Clients.For(service);
        GraphChange change = backupId is null ? new StartGraph(Clients.GraphId) : new RestoreGraph(Clients.GraphId, backupId);
        var submission = await client.Handler.SendAsync(change, new CallLog().Context(Ended));
        Assert.Null(submission.JobId);
        Assert.Equal(body, Assert.Single(service.Requests).Body);
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"jobId":"j"}""", "j")]
    [InlineData("""{"job_id":null,"x":{"y":[1]}}""", null)]
    [InlineData("""{"job_id":7,"error_code":"","error_msg":null}""", "7")]
    public async Task A_success_need_not_name_its_job(string body, string? jobId)
    {
        await using var service = FakeService.Answering(200, body);
        using var client = Clients.For(service);
        Assert.Equal(jobId, (await client.Handler.SendAsync(Clients.Stop, new CallLog().Context(Ended))).JobId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("""{"job_id":""")]
    [InlineData("""{"error_code":"GES.7006"}""")]
    [InlineData("""{"errorCode":"GES.7006"}""")]
    [InlineData("""{"errCode":"GES.0001","externalMessage":"Parameter error."}""")]
    [InlineData("""{"error":{"code":401,"message":"Unauthorized"}}""")]
    public async Task After_a_success_that_cannot_be_read_nobody_knows(string body)
    {
        await using var service = FakeService.Answering(200, body);
        using var client = Clients.For(service);
        var error = await FailAsync(client);
        Assert.Equal(("InvalidAnswer", RequestOutcome.Indeterminate, 200), (error.ErrorId, error.Outcome, error.HttpStatus));
    }

    [Theory]
    [InlineData(302, RequestOutcome.Rejected)]
    [InlineData(400, RequestOutcome.Rejected)]
    [InlineData(401, RequestOutcome.Rejected)]
    [InlineData(403, RequestOutcome.Rejected)]
    [InlineData(404, RequestOutcome.Rejected)]
    [InlineData(429, RequestOutcome.Rejected)]
    [InlineData(408, RequestOutcome.Indeterminate)]
    [InlineData(500, RequestOutcome.Indeterminate)]
    [InlineData(502, RequestOutcome.Indeterminate)]
    [InlineData(504, RequestOutcome.Indeterminate)]
    internal async Task The_status_tells_what_can_have_become_of_a_change(int status, RequestOutcome outcome)
    {
        await using var service = FakeService.Answering(status, "");
        using var client = Clients.For(service);
        Assert.Equal(outcome, (await FailAsync(client)).Outcome);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("GES.7001")]
    [InlineData("GES.7002")]
    [InlineData("GES.7003")]
    [InlineData("GES.7015")]
    [InlineData("GES.7016")]
    [InlineData("GES.7042")]
    public async Task States_that_forbid_a_change_are_refusals_with_their_code(string code)
    {
        await using var service = FakeService.Answering(400, $$"""{"error_code":"{{code}}","error_msg":"No."}""");
        using var client = Clients.For(service);
        var error = await FailAsync(client);
        Assert.Equal(("RequestRefused", code, RequestOutcome.Rejected), (error.ErrorId, error.ErrorCode, error.Outcome));
    }

    [Theory]
    [InlineData("GES.7004")]
    [InlineData("GES.7006")]
    [InlineData("GES.7051")]
    public async Task A_failure_within_GES_is_no_refusal_though_it_has_the_status_of_one(string code)
    {
        await using var service = FakeService.Answering(400, $$"""{"error_code":"{{code}}","error_msg":"Failed."}""");
        using var client = Clients.For(service);
        var error = await FailAsync(client);
        Assert.Equal(("ServiceFailed", code, RequestOutcome.Indeterminate), (error.ErrorId, error.ErrorCode, error.Outcome));
    }

    [Theory]
    [InlineData("GES.7010", RequestOutcome.Rejected)]
    [InlineData("GES.7012", RequestOutcome.Indeterminate)]
    [InlineData("GES.7006", RequestOutcome.Indeterminate)]
    [InlineData("GES.9999", RequestOutcome.Indeterminate)]
    internal async Task With_500_only_what_is_documented_with_500_is_a_refusal(string code, RequestOutcome outcome)
    {
        await using var service = FakeService.Answering(500, $$"""{"error_code":"{{code}}","error_msg":"No."}""");
        using var client = Clients.For(service);
        Assert.Equal(outcome, (await FailAsync(client)).Outcome);
    }

    /// <summary>An error without an outcome must not permit the request to be sent again.</summary>
    [Fact]
    public void An_error_that_says_nothing_of_its_request_forbids_to_send_it_again()
    {
        Assert.Equal(RequestOutcome.Indeterminate, new GesException("X", GesErrorKind.NotSpecified, "x", "y").Outcome);
        Assert.Equal(
            RequestOutcome.Indeterminate,
            GesErrors.RequestTimedOut(new GesErrorDetails("Stop", "Stop"), new Uri("https://a"), TimeSpan.Zero).Outcome);
    }

    [Theory]
    [InlineData("""{"projects":[]}""", "ProjectNotFound")]
    [InlineData("""{"projects":[{"id":"a","name":"cn-north-4"},{"id":"b","name":"cn-north-4"}]}""", "ProjectAmbiguous")]
    [InlineData("""{"error_code":"APIGW.0301"}""", "InvalidAnswer")]
    public async Task Nothing_was_sent_when_no_project_could_be_found(string body, string errorId)
    {
        await using var service = FakeService.Answering(200, body);
        using var client = Clients.For(service, projectId: null);
        var error = await FailAsync(client);
        Assert.Equal((errorId, RequestOutcome.NotSent), (error.ErrorId, error.Outcome));
        Assert.DoesNotContain(service.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task Nothing_was_sent_when_the_server_gave_no_keys_or_the_id_cannot_be_one()
    {
        await using var service = FakeService.Answering(500, "");
        using var client = Clients.For(service, credential: new GesCredential.EcsAgency());
        var error = await FailAsync(client);
        Assert.Equal(("EcsMetadataUnavailable", RequestOutcome.NotSent), (error.ErrorId, error.Outcome));
        using var other = Clients.For(service);
        error = await Assert.ThrowsAsync<GesException>(() => other.Handler.SendAsync(new StopGraph("a/b"), new CallLog().Context(Ended)));
        Assert.Equal(("IdInvalid", RequestOutcome.NotSent), (error.ErrorId, error.Outcome));
    }

    [Fact]
    public async Task Nothing_was_sent_when_no_token_could_be_had()
    {
        await using var service = FakeService.Answering(503, "");
        using var client = Clients.For(service, credential: new GesCredential.Password("u", Secrets.Of("p"), "d"));
        var error = await FailAsync(client);
        Assert.Equal(("ServiceFailed", RequestOutcome.NotSent), (error.ErrorId, error.Outcome));
        Assert.Equal("/v3/auth/tokens", Assert.Single(service.Requests).Path);
    }

    [Fact]
    public async Task A_restart_whose_graph_is_still_being_read_when_the_pipeline_ends_is_not_sent()
    {
        using var drain = new CancellationTokenSource();
        await using var service = new FakeService(async (_, answer) =>
        {
            await drain.CancelAsync();
            await answer.SendAsync(200, $$$"""{"graph":{"id":"{{{Clients.GraphId}}}","name":"fraud_demo","status":"200"}}""");
        });
        using var client = Clients.For(service);
        var observer = new RecordingObserver();
        var restart = new RestartGraph(Clients.GraphId);
        await client.ChangeAsync([restart], new GesRunOptions(), observer, new CallLog().Context(Ended) with { DrainToken = drain.Token });
        Assert.Equal("GET", Assert.Single(service.Requests).Method);
        Assert.Empty(observer.Outcomes);
    }

    private static Task<GesException> FailAsync(GesClient client) =>
        Assert.ThrowsAsync<GesException>(() => client.Handler.SendAsync(Clients.Stop, new CallLog().Context(Ended)));
}
