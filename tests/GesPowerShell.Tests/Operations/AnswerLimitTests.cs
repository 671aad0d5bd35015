using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Operations;

/// <summary>Answers are read up to a size limit, with and without a Content-Length header.</summary>
public class AnswerLimitTests
{
    private const int Small = 1024 * 1024;

    private static OperationContext Context => new CallLog().Context(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(Small, true)]
    [InlineData(Small + 1, false)]
    public async Task A_graph_may_have_one_megabyte(int size, bool isRead)
    {
        const string Graph = """{"graph":{"id":"g"}}""";
        await using var service = FakeService.Answering(200, Graph + new string(' ', size - Graph.Length));
        using var client = Clients.For(service);
        var error = await Record.ExceptionAsync(() => client.SendAsync(new ShowGraph("g"), Context)) as GesException;
        Assert.Equal(isRead ? null : "InvalidAnswer", error?.ErrorId);
    }

    /// <summary>The rest of such an answer may never come, so a connection that waits for it would be lost.</summary>
    [Fact]
    public async Task An_answer_that_is_refused_for_its_size_gives_up_its_connection()
    {
        await using var service = new FakeService(async (_, answer) =>
        {
            await answer.RawAsync($"HTTP/1.1 200 X\r\nContent-Length: {Small + 1}\r\n\r\n");
            await answer.HangAsync();
        });
        using var client = Clients.For(service, timeout: TimeSpan.FromSeconds(30), maxConnections: 1);
        for (var request = 0; request < 3; request++)
        {
            var error = await Assert.ThrowsAsync<GesException>(() => client.Handler.SendAsync(new ShowGraph("g"), Context));
            Assert.Equal("InvalidAnswer", error.ErrorId);
        }
    }

    /// <summary>
    /// An answer whose Content-Length is above the limit is refused unread. At the limit its body is read, and the connection ends.
    /// </summary>
    [Theory]
    [InlineData(64 * Small, "ConnectionFailed")]
    [InlineData((64 * Small) + 1, "InvalidAnswer")]
    public async Task A_list_may_have_64_megabytes(int size, string errorId)
    {
        await using var service = new FakeService(async (_, answer) =>
        {
            await answer.RawAsync($"HTTP/1.1 200 X\r\nContent-Length: {size}\r\n\r\n");
            await answer.HangUpAsync();
        });
        using var client = Clients.For(service);
        var error = await Assert.ThrowsAsync<GesException>(() => client.Handler.SendAsync(new ListGraphs(), Context));
        Assert.Equal(errorId, error.ErrorId);
    }
}
