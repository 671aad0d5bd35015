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
        var heard = new Heard();
        var submission = await client.Handler.SendAsync(Clients.Stop, heard.Call(Ended));
        Assert.Equal(("j1", "r1"), (submission.JobId, submission.RequestId));
        var request = Assert.Single(service.Requests);
        Assert.Equal(("POST", $"/v2/{Clients.ProjectId}/graphs/{Clients.GraphId}/stop", "{}"), (request.Method, request.Target, request.Body));
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("application/json", request.Headers["Accept"]);
        Assert.Equal(Clients.ProjectId, request.Headers["X-Project-Id"]);
        Assert.StartsWith("GesPowerShell/", request.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.False(request.Headers.ContainsKey("Expect"));
        Assert.Matches($"^POST /v2/.*/stop -> 200 in [0-9]+ ms, request id r1$", Assert.Single(heard.Verbose));
    }

    [Theory]
    [InlineData(null, "{}")]
    [InlineData("b\"1", "{\"graph_backup_id\":\"b\\u00221\"}")]
    public async Task A_start_names_the_backup_that_it_starts_from(string? backupId, string body)
    {
        await using var service = FakeService.Answering(200, "{}");
        using var client = Clients.For(service);
        var change = new StartGraph(Clients.GraphId, BackupId: backupId);
        var submission = await client.Handler.SendAsync(change, new Heard().Call(Ended));
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
        Assert.Equal(jobId, (await client.Handler.SendAsync(Clients.Stop, new Heard().Call(Ended))).JobId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("""{"job_id":""")]
    [InlineData("""{"error_code":"GES.7006"}""")]
    public async Task After_a_success_that_cannot_be_read_nobody_knows(string body)
    {
        await using var service = FakeService.Answering(200, body);
        using var client = Clients.For(service);
        var error = await FailAsync(client);
        Assert.Equal(("InvalidAnswer", RequestFate.Unknown, 200), (error.ErrorId, error.Fate, error.HttpStatus));
    }

    [Theory]
    [InlineData(302, RequestFate.Refused)]
    [InlineData(400, RequestFate.Refused)]
    [InlineData(401, RequestFate.Refused)]
    [InlineData(403, RequestFate.Refused)]
    [InlineData(404, RequestFate.Refused)]
    [InlineData(429, RequestFate.Refused)]
    [InlineData(408, RequestFate.Unknown)]
    [InlineData(500, RequestFate.Unknown)]
    [InlineData(502, RequestFate.Unknown)]
    [InlineData(504, RequestFate.Unknown)]
    internal async Task The_status_tells_what_can_have_become_of_a_change(int status, RequestFate fate)
    {
        await using var service = FakeService.Answering(status, "");
        using var client = Clients.For(service);
        Assert.Equal(fate, (await FailAsync(client)).Fate);
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
        Assert.Equal(("RequestRefused", code, RequestFate.Refused), (error.ErrorId, error.ErrorCode, error.Fate));
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
        Assert.Equal(("ServiceFailed", code, RequestFate.Unknown), (error.ErrorId, error.ErrorCode, error.Fate));
    }

    [Fact]
    public async Task Nothing_was_sent_when_no_token_could_be_had()
    {
        await using var service = FakeService.Answering(503, "");
        using var client = Clients.For(service, credential: new GesCredential.Password("u", Secrets.Of("p"), "d"));
        var error = await FailAsync(client);
        Assert.Equal(("ServiceFailed", RequestFate.NeverSent), (error.ErrorId, error.Fate));
        Assert.Equal("/v3/auth/tokens", Assert.Single(service.Requests).Path);
    }

    [Fact]
    public async Task A_restart_whose_graph_is_still_being_read_when_the_pipeline_ends_is_not_sent()
    {
        using var windDown = new CancellationTokenSource();
        await using var service = new FakeService(async (_, answer) =>
        {
            await windDown.CancelAsync();
            await answer.SendAsync(200, $$$"""{"graph":{"id":"{{{Clients.GraphId}}}","name":"fraud_demo","status":"200"}}""");
        });
        using var client = Clients.For(service);
        var observer = new RecordingObserver();
        var restart = new RestartGraph(Clients.GraphId);
        await client.ChangeAsync([restart], new GesRunOptions(), observer, new Heard().Call(Ended) with { DrainToken = windDown.Token });
        Assert.Equal("GET", Assert.Single(service.Requests).Method);
        Assert.Empty(observer.Outcomes);
    }

    private static Task<GesException> FailAsync(GesClient client) =>
        Assert.ThrowsAsync<GesException>(() => client.Handler.SendAsync(Clients.Stop, new Heard().Call(Ended)));
}
