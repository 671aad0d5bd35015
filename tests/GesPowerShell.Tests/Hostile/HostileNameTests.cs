using System.Globalization;
using System.Management.Automation;
using System.Text.Json;
using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Hostile;

/// <summary>
/// Names with terminal escape sequences are escaped in the messages and views of the module, and unchanged in properties that a script
/// reads.
/// </summary>
public class HostileNameTests : HostileTest
{
    private const string UnsafeName = "a\u001b]0;pwned\u0007\u001b[2J\u202e\u2066b\r\nc\u2028d\u0085e\u0000f\u200b";

    public static TheoryData<string> Commands =>
    [
        "Get-GesGraph -Connection $c",
        "Get-GesJob -Connection $c",
        "Get-GesGraph -GraphId g -Connection $c",
        "Get-GesGraph '?*' -Connection $c | Restart-GesGraph -Connection $c -Confirm:$false",
        "Get-GesGraph -GraphId g -Connection $c | Stop-GesGraph -Connection $c -Wait -TimeoutSec 20",
        "Get-GesGraph -GraphId g -Connection $c | Stop-GesGraph -Connection $c -WhatIf",
        "Get-GesJob -Connection $c | Wait-GesJob -Connection $c -TimeoutSec 20",
        "Get-GesGraph -GraphId g -Connection $c | Start-GesGraph -Connection $c -Wait -TimeoutSec 20 | Select-First",
        "Wait-GesJob -JobId failed -GraphId g -Operation Stop -Connection $c -TimeoutSec 20",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task What_is_shown_is_escaped(string command)
    {
        await using var service = Service(submitStatus: 200);
        Check(service, command);
        await using var refusing = Service(submitStatus: 400);
        Check(refusing, command);
    }

    [Fact]
    public async Task What_a_script_reads_is_as_it_was_sent()
    {
        await using var service = Service(200);
        Assert.Equal(
            [UnsafeName, "g"],
            Run(service, "(Get-GesGraph -GraphId g -Connection $c) | ForEach-Object { $_.Name; $_.GraphId }").Output);
        Assert.Equal(UnsafeName, Run(service, "(Get-GesJob -Connection $c).FailReason").Output[0]);
    }

    [Fact]
    public async Task Tab_shows_it_escaped()
    {
        await using var service = Service(200);
        var connection = Connect(service);
        var match = Assert.Single(
            Session.Offers("Stop-GesGraph -Connection $c -GraphId ", connection),
            match => match.ToolTip.Contains("pwned", StringComparison.Ordinal));
        Assert.DoesNotContain(match.ToolTip + match.ListItemText, IsUnsafe);
    }

    [Theory]
    [InlineData("../x?y")]
    [InlineData("..")]
    [InlineData("a%2fb")]
    [InlineData(@"a\b")]
    public async Task An_id_that_is_a_path_changes_no_other_graph(string id)
    {
        await using var service = new FakeService((_, answer) => answer.SendAsync(
            200, $$"""{"graph_count":1,"graphs":[{"id":{{JsonSerializer.Serialize(id)}},"name":"fraud_demo","status":"200"}]}"""));
        string[] commands = ["Get-GesGraph -Connection $c | Stop-GesGraph -Connection $c", "Stop-GesGraph fraud_demo -Connection $c"];
        foreach (var command in commands)
        {
            Assert.Equal("IdInvalid", Run(service, command).ErrorId);
        }

        Assert.DoesNotContain(service.Requests, request => request.Method == "POST");
    }

    private void Check(FakeService service, string command)
    {
        var before = Session.Host.Shown.Count;
        Session.Host.HasColors = true; // A host without colors would remove escape sequences itself.
        Connect(service);
        using var shell = Session.Shell($"& {{ $VerbosePreference = 'Continue'; {command} }} | Out-Default");
        var thrown = Record.Exception(() => shell.Invoke());
        var texts = Session.Host.Shown.Skip(before)
            .Concat(shell.Streams.Warning.Select(record => record.Message))
            .Concat(shell.Streams.Verbose.Select(record => record.Message))
            .Concat(shell.Streams.Progress.SelectMany(
                record => (string?[])[record.CurrentOperation, record.StatusDescription, record.Activity]))
            .Concat(shell.Streams.Error.SelectMany(Shown))
            .Concat(thrown is IContainsErrorRecord terminating ? Shown(terminating.ErrorRecord) : [thrown?.Message])
            .ToList();
        Assert.Every(texts, text => Assert.DoesNotContain(text?.Replace("\u001b[0m", "").Replace("\u001b[3", "") ?? "", IsUnsafe));
        Assert.Contains(texts, text => text?.Contains("pwned", StringComparison.Ordinal) == true);
    }

    /// <summary>The texts that the views of errors show, also that of Windows PowerShell.</summary>
    private static IEnumerable<string?> Shown(ErrorRecord error)
    {
        yield return error.ToString();
        yield return error.CategoryInfo.ToString();
        yield return error.ErrorDetails?.RecommendedAction;
        for (var e = error.Exception; e is not null; e = e.InnerException)
        {
            yield return e.Message;
        }
    }

    private static bool IsUnsafe(char c) =>
        c is not ('\n' or '\r')
        && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static FakeService Service(int submitStatus)
    {
        var json = JsonSerializer.Serialize(UnsafeName);
        var graph = $$"""{"id":"g","name":{{json}},"status":{{json}},"product_type":{{json}},"data_store_version":{{json}}}""";
        var job = $$"""{"job_id":"failed","status":"failed","job_name":{{json}},"related_graph":{{json}},"fail_reason":{{json}}}""";
        return new FakeService((request, answer) => request switch
        {
            { Method: "POST" } => answer.SendAsync(
                submitStatus, $$"""{"job_id":{{json}},"error_code":{{json}},"error_msg":{{json}},"request_id":{{json}}}"""),
            { Path: var path } when path.EndsWith("/jobs", StringComparison.Ordinal) =>
                answer.SendAsync(200, $$"""{"job_count":1,"job_list":[{{job}}]}"""),
            { Path: var path } when path.EndsWith("/status", StringComparison.Ordinal) => answer.SendAsync(200, job),
            { Path: var path } when path.EndsWith("/graphs", StringComparison.Ordinal) =>
                answer.SendAsync(200, $$"""{"graph_count":1,"graphs":[{{graph}}]}"""),
            _ => answer.SendAsync(200, $$"""{"graph":{{graph}}}"""),
        });
    }
}
