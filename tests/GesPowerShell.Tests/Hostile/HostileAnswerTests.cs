using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Hostile;

/// <summary>For each kind of hostile answer, the command ends, reports it and does not read it completely into memory.</summary>
public class HostileAnswerTests : HostileTest
{
    public static TheoryData<string, string> Reads
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var hostile in HostileAnswer.All)
            {
                data.Add("Get-GesGraph", hostile.Name);
                data.Add("Get-GesGraph -GraphId g", hostile.Name);
            }

            return data;
        }
    }

    public static TheoryData<string> HostileAnswers => [.. HostileAnswer.All.Select(hostile => hostile.Name)];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_read_says_what_came_instead_of_an_answer(string command, string name)
    {
        var hostile = HostileAnswer.Named(name);
        await using var service = new FakeService((_, answer) => hostile.Send(answer, Clock));
        var result = Run(service, $"{command} -Connection $c");
        Assert.Equal(hostile.ErrorId, result.ErrorId);
        Assert.Empty(result.Output);
        Assert.NotEmpty(result.Error.ErrorDetails.RecommendedAction);
    }

    /// <summary>The module then finds out whether GES accepted the change, or says that this is unknown.</summary>
    [Theory]
    [MemberData(nameof(HostileAnswers))]
    public async Task A_change_is_never_taken_for_done(string name)
    {
        var hostile = HostileAnswer.Named(name);
        await using var service = new FakeService((_, answer) => hostile.Send(answer, Clock));
        var result = Run(service, "Stop-GesGraph -GraphId g -Connection $c");
        Assert.Empty(result.Output);
        Assert.Contains(result.ErrorId, (string[])["StopOutcomeUnknown", "UnexpectedRedirect", "RequestRefused", "TooManyRequests"]);
    }

    /// <summary>Failed reads never end a wait early and never extend it beyond its time limit.</summary>
    [Theory]
    [MemberData(nameof(HostileAnswers))]
    public async Task A_wait_ends_with_its_time(string name)
    {
        var hostile = HostileAnswer.Named(name);
        await using var service = new FakeService((_, answer) => hostile.Send(answer, Clock));
        var result = Run(service, "Wait-GesJob -JobId j -GraphId g -Operation Stop -TimeoutSec 5 -Connection $c");
        Assert.Equal("WaitTimedOut", result.ErrorId);
        Assert.Equal("j", Assert.Single(result.Jobs).JobId);
    }

    [Fact]
    public async Task No_redirect_leads_a_key_to_another_host()
    {
        await using var other = FakeService.Answering(200, "{}");
        await using var service = new FakeService((_, answer) => answer.SendAsync(308, "", $"Location: {other.Address}"));
        string[] commands = ["Get-GesGraph", "Get-GesJob", "Stop-GesGraph -GraphId g", "Restart-GesGraph -GraphId g -Confirm:$false"];
        foreach (var command in commands)
        {
            Assert.Equal("UnexpectedRedirect", Run(service, command + " -Connection $c").ErrorId);
        }

        Assert.Empty(other.Requests);
    }

    /// <summary>
    /// The service can send few bytes beyond the limit. The buffers of the system hold about 32 MiB on a plain kernel and may hold more.
    /// The next test has the exact limit.
    /// </summary>
    [Theory]
    [InlineData("Get-GesGraph -GraphId g", "HTTP/1.1 200 OK\r\n\r\n", 1)]
    [InlineData("Get-GesGraph", "HTTP/1.1 200 OK\r\n\r\n", 64)]
    [InlineData("Get-GesGraph -GraphId g", "HTTP/1.1 200 OK\r\nX-Long: ", 1)]
    public async Task What_never_ends_is_not_taken_in(string command, string start, int megabytes)
    {
        var (block, sent) = (new string('x', 0x10000), 0L);
        await using var service = new FakeService(async (request, answer) =>
        {
            await answer.RawAsync(start);
            while (true)
            {
                await answer.RawAsync(block);
                Interlocked.Add(ref sent, block.Length);
            }
        });
        Assert.Contains(Run(service, $"{command} -Connection $c").ErrorId, (string[])["InvalidAnswer", "ConnectionFailed"]);
        Assert.InRange(Interlocked.Read(ref sent) / service.Requests.Count, 0, (megabytes + 256) * 1024 * 1024);
    }

    /// <summary>The answer for a job or graph may have one MiB, and a page of a list 64 MiB.</summary>
    [Theory]
    [InlineData("Get-GesGraph -GraphId g", "graph", 1000, true)]
    [InlineData("Get-GesGraph -GraphId g", "graph", 1025, false)]
    [InlineData("Get-GesGraph", "page", 1025, true)]
    [InlineData("Get-GesGraph", "page", 65 * 1024, false)]
    public async Task A_large_answer_is_read_up_to_a_bound(string command, string what, int kilobytes, bool isRead)
    {
        var name = new string('n', kilobytes * 1024);
        var graph = $$"""{"id":"g","name":"{{name}}","status":"200"}""";
        await using var service = FakeService.Answering(
            200, what == "graph" ? $$"""{"graph":{{graph}}}""" : $$"""{"graph_count":1,"graphs":[{{graph}}]}""");
        var result = Run(service, $"{command} -Connection $c");
        if (isRead)
        {
            Assert.Equal(name.Length, Assert.Single(result.ShouldSucceed().Graphs).Name.Length);
        }
        else
        {
            Assert.Equal("InvalidAnswer", result.ErrorId);
        }
    }
}
