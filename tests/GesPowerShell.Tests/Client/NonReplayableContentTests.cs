using System.Text;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Tests.Client;

public class NonReplayableContentTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"a":1}""");

    [Fact]
    public async Task A_change_s_body_is_given_to_the_network_once()
    {
        using var content = new NonReplayableContent(Body, onlyOnce: true);
        using var wire = new MemoryStream();
        await content.CopyToAsync(wire, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidOperationException>(() => content.CopyToAsync(wire, TestContext.Current.CancellationToken));
        Assert.Equal(Body, wire.ToArray());
    }

    [Fact]
    public async Task A_read_s_body_may_be_given_again()
    {
        using var content = new NonReplayableContent(Body, onlyOnce: false);
        using var wire = new MemoryStream();
        await content.CopyToAsync(wire, TestContext.Current.CancellationToken);
        await content.CopyToAsync(wire, TestContext.Current.CancellationToken);
        Assert.Equal([.. Body, .. Body], wire.ToArray());
    }

    [Fact]
    public async Task Until_its_bytes_are_read_the_request_cannot_have_been_executed()
    {
        using var content = new NonReplayableContent(Body, onlyOnce: true);
        Assert.Equal(Body.Length, content.Headers.ContentLength);
        Assert.False(content.BytesWereRead);
        await content.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        Assert.True(content.BytesWereRead);
        Assert.Equal("application/json", content.Headers.ContentType?.ToString());
    }
}
