using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Engine;

public class UnreachableTests : RegionTest
{
    [Theory]
    [InlineData("Get-GesGraph")]
    [InlineData("Get-GesJob")]
    [InlineData("Stop-GesGraph fraud_demo")]
    public async Task A_service_that_fails_is_an_error_that_a_script_can_go_on_from(string command)
    {
        await using var failing = FakeService.Answering(503, """{"error_code":"GES.8302","error_msg":"busy"}""");
        Session.Set("c", new GesConnection(Clients.For(failing)));
        var result = Run($"try {{ {command} -Connection $c; 'went on' }} catch {{ 'was ended' }}");
        Assert.Equal("went on", Assert.Single(result.Output));
        Assert.Equal("ServiceFailed", Assert.Single(result.Errors).FullyQualifiedErrorId.Split(',')[0]);
    }

    [Fact]
    public async Task Refused_credentials_end_the_command()
    {
        await using var refusing = FakeService.Answering(401, """{"error_code":"APIGW.0301","error_msg":"verify aksk signature fail"}""");
        Session.Set("c", new GesConnection(Clients.For(refusing)));
        var result = Run("try { Stop-GesGraph -GraphId a, b, c -ThrottleLimit 1 -Connection $c; 'went on' } catch { throw }");
        Assert.Empty(result.Output);
        Assert.Equal("CredentialsRefused", result.ErrorId);
        Assert.Single(refusing.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(504)]
    [InlineData(408)]
    public async Task A_stop_whose_answers_say_nothing_is_sent_once_more_and_then_its_outcome_is_open(int status)
    {
        await using var gateway = FakeService.Answering(status, "<html>oops</html>");
        Session.Set("c", new GesConnection(Clients.For(gateway)));
        var result = Run("Stop-GesGraph -GraphId graph-1 -Connection $c");
        Assert.Equal("StopOutcomeUnknown", result.ErrorId);
        Assert.Contains("Get-GesJob -GraphId graph-1", result.Error.ErrorDetails.RecommendedAction);
        Assert.Equal(2, gateway.Requests.Count(request => request.Method == "POST"));
    }
}
