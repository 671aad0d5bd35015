using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Hostile;

/// <summary>Successful answers without the requested part: they are neither an empty list nor an object without fields.</summary>
public class MissingPartTests : HostileTest
{
    private static readonly string[] Reads =
    [
        "Get-GesGraph", "Get-GesGraph nightly_*", "Get-GesGraph -GraphId g",
        "Get-GesJob", "Get-GesJob -JobId j -GraphId g", "Get-GesJob -JobId j",
        "Stop-GesGraph nightly_*", "Start-GesGraph nightly_*", "Restart-GesGraph nightly_* -Confirm:$false",
    ];

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information"}""")]
    [InlineData("""{"errorCode":"GES.7001","errorMessage":"The graph is not running."}""")]
    [InlineData("""{"errCode":"GES.0001","externalMessage":"Parameter error."}""")]
    [InlineData("""{"error":{"code":401,"message":"Unauthorized","title":"Unauthorized"}}""")]
    [InlineData("""{"code":"X.1","message":"m"}""")]
    [InlineData("""{"graph_count":3,"job_count":3}""")]
    [InlineData("""{"graphs":null,"graph":null,"job_list":null}""")]
    [InlineData("""{"graphs":{},"graph":[],"job_list":"none"}""")]
    [InlineData("""{"graphs":[1,"x",null],"graph":"g","job_list":[[]]}""")]
    [InlineData("""{"graph":{},"job_id":"j"}""")]
    [InlineData("""{"graph":{"error_code":"GES.7006"},"job_id":"","status":"running"}""")]
    [InlineData("""{"graph_count":0,"graphs":[],"job_count":0,"job_list":[],"error_code":"APIGW.0301"}""")]
    [InlineData("""{"graph_count":0,"job_count":0,"error":{"code":"X.1"}}""", 203)]
    [InlineData("{}", 206)]
    public async Task No_command_takes_a_success_without_what_it_asked_for_as_one(string body, int status = 200)
    {
        await using var service = FakeService.Answering(status, body);
        foreach (var command in Reads)
        {
            var result = Run(service, $"{command} -Connection $c");
            Assert.Equal("InvalidAnswer", result.ErrorId);
            Assert.Empty(result.Output);
            Assert.Equal(status, ((GesException)result.Error.Exception).HttpStatus);
        }

        Assert.DoesNotContain(service.Requests, request => request.Method == "POST");
    }

    [Theory]
    [InlineData("""{"graph_count":0,"job_count":0}""")]
    [InlineData("""{"graph_count":"0","graphs":null,"job_count":0.0,"job_list":null}""")]
    [InlineData("""{"graphs":[],"job_list":[]}""")]
    [InlineData("""{"graph_count":0,"graphs":[],"job_count":0,"job_list":[],"errorCode":"","errorMessage":null}""")]
    public async Task A_project_without_graphs_and_jobs_is_empty(string body)
    {
        await using var service = FakeService.Answering(200, body);
        var result = Run(service, "Get-GesGraph -Connection $c; Get-GesJob -Connection $c; Stop-GesGraph nightly_* -Connection $c");
        Assert.Empty(result.ShouldSucceed().Output);
    }

    [Fact]
    public async Task The_error_in_the_place_of_a_result_is_named()
    {
        await using var service = FakeService.Answering(
            200, """{"error_code":"APIGW.0301","error_msg":"ak not exist","request_id":"r7"}""");
        var error = Run(service, "Get-GesGraph -Connection $c").Error;
        Assert.Equal(
            "Listing of graphs was answered with an error in the place of a result: ak not exist. (APIGW.0301, HTTP 200, request id r7)",
            error.ToString());
        Assert.Equal("APIGW.0301", ((GesException)error.Exception).ErrorCode);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("GES.7006")]
    [InlineData("APIGW.0308")]
    [InlineData("APIGW.0610")]
    public async Task An_error_that_passes_by_itself_is_waited_for_also_as_a_success(string code)
    {
        var asked = 0;
        await using var service = new FakeService((_, answer) => answer.SendAsync(
            200,
            ++asked < 3 ? $$"""{"error_code":"{{code}}"}""" : """{"graph_count":1,"graphs":[{"id":"g","name":"n","status":"200"}]}"""));
        Assert.Single(Run(service, "Get-GesGraph -Connection $c").ShouldSucceed().Graphs);
        Assert.Equal(3, service.Requests.Count);
    }

    /// <summary>The module then finds out whether GES accepted the change.</summary>
    [Theory]
    [InlineData("""{"error_code":"GES.7001","error_msg":"The graph is not running."}""")]
    [InlineData("""{"errCode":"GES.0001"}""")]
    public async Task A_stop_that_is_answered_so_is_not_taken_for_sent(string body)
    {
        await using var service = new FakeService((request, answer) => answer.SendAsync(
            200, request.Method == "POST" ? body : """{"graph":{"id":"g","name":"n","status":"200"}}"""));
        var result = Run(service, "Stop-GesGraph -GraphId g -Connection $c");
        Assert.Empty(result.Output);
        Assert.Equal("StopOutcomeUnknown", result.ErrorId);
    }

    [Theory]
    [InlineData("""{"backup_count":2}""")]
    [InlineData("{}")]
    [InlineData("""{"backup_count":0,"backup_list":[],"error_code":"GES.0001"}""")]
    [InlineData("""{"backup_count":1,"backup_list":["b"]}""")]
    public async Task Backups_that_are_not_listed_are_no_empty_list(string body)
    {
        await using var service = FakeService.Answering(200, body);
        using var client = Clients.For(service);
        foreach (var request in (GesListRequest<GesBackup>[])[new ListBackups(), new ListGraphBackups("g")])
        {
            var error = await Assert.ThrowsAsync<GesException>(
                () => client.List(request).NextAsync(new CallLog().Context(TestContext.Current.CancellationToken)));
            Assert.Equal("InvalidAnswer", error.ErrorId);
        }
    }
}
