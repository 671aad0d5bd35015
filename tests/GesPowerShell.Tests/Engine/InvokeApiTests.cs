using System.Management.Automation;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Engine;

/// <summary>Requests for which the module has no command.</summary>
public class InvokeApiTests : RegionTest
{
    [Theory]
    [InlineData("(Invoke-GesApi GET graphs/quotas).quotas.resources[0].type", "graph")]
    [InlineData("(Invoke-GesApi get /graphs -Query @{ limit = 1; offset = 0 }).graphs.Count", 1)]
    [InlineData("(Invoke-GesApi GET graphs).graph_count", 8L)]
    [InlineData("(Invoke-GesApi GET graphs -Query @{ limit = 3 } -Paginate).graphs.Count", 8)]
    [InlineData("@(Invoke-GesApi GET graphs -Query @{ limit = 3 } -Paginate).Count", 3)]
    [InlineData("@(Invoke-GesApi GET graphs/quotas -Paginate).Count", 1)]
    public void A_read_gives_objects(string command, object expected) =>
        Assert.Equal(expected, ((PSObject)PSObject.AsPSObject(Assert.Single(Run(command).ShouldSucceed().Output)!)).BaseObject);

    [Theory]
    [InlineData("-Body @{ scenes = @(@{ name = 'recommendation' }) }")]
    [InlineData("-Body ([pscustomobject]@{ scenes = @([pscustomobject]@{ name = 'recommendation' }) })")]
    [InlineData("-Body '{\"scenes\":[{\"name\":\"recommendation\"}]}'")]
    public void A_change_takes_a_body_as_objects_or_as_JSON(string body)
    {
        Run($"$id = (Get-GesGraph fraud_demo).GraphId; Invoke-GesApi POST \"graphs/$id/scenes/register\" {body} -Confirm:$false")
            .ShouldSucceed();
        Assert.Single(Run("Get-GesScene -GraphName fraud_demo").ShouldSucceed().Output);
    }

    [Theory]
    [InlineData("GET ..", "ApiPathInvalid")]
    [InlineData("GET graphs/../../x", "ApiPathInvalid")]
    [InlineData("GET graphs/./x", "ApiPathInvalid")]
    [InlineData("GET graphs/%2e%2e/x", "ApiPathInvalid")]
    [InlineData("GET 'graphs#x'", "ApiPathInvalid")]
    [InlineData("GET 'graphs\\x'", "ApiPathInvalid")]
    [InlineData("GET 'graphs?limit=1'", "ApiPathInvalid")]
    [InlineData("GET //example.com/graphs", "ApiPathInvalid")]
    [InlineData("GET https://example.com/graphs", "ApiPathInvalid")]
    [InlineData("GET v2/x/graphs", "ApiPathInvalid")]
    [InlineData("GET graphs//x", "ApiPathInvalid")]
    [InlineData("GET ''", "InputMissing")]
    [InlineData("'' graphs", "InputMissing")]
    [InlineData("HEAD graphs", "SettingInvalid")]
    [InlineData("GET graphs -Body @{ a = 1 }", "SettingInvalid")]
    [InlineData("GET graphs -Query $null", "InputMissing")]
    [InlineData("POST graphs -Body $null", "InputMissing")]
    [InlineData("POST graphs -Body '{' -Confirm:$false", "JsonInvalid")]
    [InlineData("POST graphs -Body ([IO.FileInfo]::new('x')) -Confirm:$false", "JsonInvalid")]
    [InlineData("POST graphs -Paginate", "SettingInvalid")]
    public void What_could_lead_elsewhere_or_makes_no_sense_is_refused_before_anything_is_sent(string arguments, string errorId)
    {
        Assert.Equal(errorId, Run($"Invoke-GesApi {arguments}").ErrorId);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public void A_change_is_shown_by_WhatIf_and_not_sent()
    {
        Run("Invoke-GesApi DELETE graphs/x -WhatIf").ShouldSucceed();
        Assert.Contains(
            Session.Host.Shown,
            line => line.Contains("DELETE with no body", StringComparison.Ordinal) && line.Contains("/graphs/x", StringComparison.Ordinal));
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("dropAfter")]
    [InlineData("503")]
    public void A_change_without_an_answer_is_unknown_at_once_and_is_sent_once(string fault)
    {
        Server.Faults.Add(fault == "503"
            ? new FaultRule { Method = "POST", Path = "/x$", Answer = new(503) }
            : new FaultRule { Method = "POST", Path = "/x$", DropAfter = new() });
        Assert.Equal("ApiOutcomeUnknown", Run("Invoke-GesApi POST graphs/x -Confirm:$false").ErrorId);
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData("GET graphs", 0)]
    [InlineData("GET graphs -Paginate", 0)]
    [InlineData("POST graphs/x -Body @{ a = 1 } -Confirm:$false", 1)]
    public async Task Ctrl_C_ends_a_request_at_once_and_of_a_change_says_that_its_outcome_is_open(string arguments, int warnings)
    {
        var arrived = new TaskCompletionSource();
        await using var silent = new FakeService((_, answer) =>
        {
            arrived.TrySetResult();
            return answer.HangAsync();
        });
        Session.Set("c", new GesConnection(Clients.For(silent)));
        var result = await Session.RunAndStopAsync($"Invoke-GesApi {arguments} -Connection $c", arrived.Task);
        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
        Assert.Equal(
            warnings, Session.Host.Shown.Count(line => line.Contains("Whether it took this is not known", StringComparison.Ordinal)));
        Assert.Single(silent.Requests);
        Run("Invoke-GesApi GET graphs/quotas").ShouldSucceed();
    }

    [Fact]
    public void A_read_is_retried()
    {
        Server.Faults.Add(new FaultRule { Path = "/quotas$", Nth = 1, Answer = new(503) });
        Assert.NotNull(Assert.Single(Run("Invoke-GesApi GET graphs/quotas").ShouldSucceed().Output));
    }

    [Fact]
    public void What_GES_refuses_is_the_error_of_its_code()
    {
        var error = Run("Invoke-GesApi GET graphs/00000000-0000-0000-0000-000000000000").Error;
        Assert.Equal("GES.7000", ((GesException)error.Exception).ErrorCode);
    }

    [Fact]
    public void The_values_of_secret_parts_of_a_query_are_hidden_in_verbose_lines()
    {
        var result = Run("Invoke-GesApi GET graphs -Query @{ limit = 1; my_token = 'hush-hush-hush' } -Verbose");
        Assert.Contains(result.Verbose, line => line.Contains("my_token=…", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Verbose, line => line.Contains("hush", StringComparison.Ordinal));
    }
}
