using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Hostile;

/// <summary>Answers that prove that a graph was deleted, and answers that only resemble them.</summary>
public class GoneTests : HostileTest
{
    private const string Running = """{"graph":{"id":"g","name":"n","status":"200"}}""";

    public static TheoryData<int, string> DeletedAnswers => new()
    {
        { 400, """{"error_code":"GES.7000","error_msg":"The graph does not exist or has been deleted."}""" },
        { 404, """{"error_code":"GES.7000"}""" },
        { 404, """{"error_code":"GES.0047","error_msg":"Cluster does not exist or has been deleted."}""" },
        { 200, """{"graph":{"id":"g","name":"n","status":"400"}}""" },
    };

    public static TheoryData<int, string> OtherAnswers => new()
    {
        { 404, "" },
        { 404, "{}" },
        { 404, "<html><body><h1>404 Not Found</h1></body></html>" },
        { 404, """{"error_code":"APIGW.0101","error_msg":"The API does not exist"}""" },
        { 404, """{"error_code":"APIGW.0103"}""" },
        { 404, """{"error_code":"GES.9999"}""" },
        { 400, """{"error_code":"GES.7054","error_msg":"The graph is being deleted."}""" },
        { 400, """{"error_code":"GES.7024"}""" },
        { 503, """{"error_code":"GES.7000"}""" },
        { 200, """{"error_code":"GES.7000"}""" },
        { 200, "{}" },
    };

    [Theory]
    [MemberData(nameof(DeletedAnswers))]
    public async Task A_delete_has_succeeded_when_GES_says_twice_that_the_graph_is_gone(int status, string body)
    {
        var read = 0;
        await using var service = Service(answer => ++read is 2 or >= 4 ? answer.SendAsync(status, body) : answer.SendAsync(200, Running));
        var result = Run(service, "Wait-GesJob -JobId j -GraphId g -Operation Delete -Connection $c").ShouldSucceed();
        Assert.Equal((JobStatus.Success, 5), (Assert.Single(result.Jobs).Status, read));
    }

    [Theory]
    [MemberData(nameof(OtherAnswers))]
    public async Task A_delete_has_not_succeeded_because_of_what_only_looks_like_it(int status, string body)
    {
        await using var service = Service(answer => answer.SendAsync(status, body));
        var result = Run(service, "Wait-GesJob -JobId j -GraphId g -Operation Delete -TimeoutSec 600 -Connection $c");
        Assert.Equal("WaitTimedOut", result.ErrorId);
        Assert.NotEqual(JobStatus.Success, Assert.Single(result.Jobs).Status);
    }

    [Fact]
    public async Task A_delete_whose_job_GES_does_not_know_has_not_succeeded_while_the_graph_runs()
    {
        await using var service = Service(answer => answer.SendAsync(200, Running));
        Assert.Equal(
            "WaitTimedOut",
            Run(service, "Wait-GesJob -JobId j -GraphId g -Operation Delete -TimeoutSec 600 -Connection $c").ErrorId);
    }

    [Theory]
    [MemberData(nameof(DeletedAnswers))]
    public async Task A_stop_whose_graph_is_gone_has_failed_after_two_readings(int status, string body)
    {
        var read = 0;
        await using var service = Service(answer => ++read is 2 or >= 4 ? answer.SendAsync(status, body) : answer.SendAsync(200, Running));
        Assert.Equal(("GraphFailed", 5), (Run(service, "Wait-GesJob -JobId j -GraphId g -Operation Stop -Connection $c").ErrorId, read));
    }

    [Theory]
    [MemberData(nameof(OtherAnswers))]
    public async Task A_stop_is_waited_for_through_what_only_looks_like_it(int status, string body)
    {
        var read = 0;
        await using var service = Service(answer =>
            ++read < 6 ? answer.SendAsync(status, body) : answer.SendAsync(200, Running.Replace("200", "900", StringComparison.Ordinal)));
        Assert.Equal(
            JobStatus.Success,
            Assert.Single(Run(service, "Wait-GesJob -JobId j -GraphId g -Operation Stop -Connection $c").ShouldSucceed().Jobs).Status);
    }

    /// <summary>A 404 without a code of GES comes from a proxy or gateway, for every kind of request.</summary>
    [Theory]
    [InlineData("Get-GesGraph")]
    [InlineData("Get-GesGraph -GraphId g")]
    [InlineData("Get-GesJob -JobId j -GraphId g")]
    [InlineData("Stop-GesGraph -GraphId g")]
    [InlineData("Restart-GesGraph -GraphId g -Confirm:$false")]
    public async Task A_bare_404_says_nothing_about_a_graph_or_job(string command)
    {
        foreach (var body in (string[])["", "<html>404 Not Found</html>", "{}"])
        {
            await using var service = FakeService.Answering(404, body);
            var result = Run(service, $"{command} -Connection $c");
            Assert.Equal(("WrongEndpoint", 404), (result.ErrorId, ((GesException)result.Error.Exception).HttpStatus));
            Assert.Contains("the answer did not come from GES", result.Error.ToString());
            Assert.Contains("-Proxy", result.Error.ErrorDetails.RecommendedAction);
        }
    }

    /// <summary>Creates a service that knows no job and answers the requests for a graph as given.</summary>
    private static FakeService Service(Func<FakeAnswer, Task> graph) =>
        new((request, answer) => request.Path.EndsWith("/status", StringComparison.Ordinal)
            ? answer.SendAsync(400, """{"error_code":"GES.7007","error_msg":"The job does not exist."}""")
            : graph(answer));
}
