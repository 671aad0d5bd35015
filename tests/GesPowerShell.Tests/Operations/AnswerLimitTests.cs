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
