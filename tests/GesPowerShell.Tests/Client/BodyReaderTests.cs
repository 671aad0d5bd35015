using System.Net;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Tests.Client;

public class BodyReaderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16 * 1024)]
    [InlineData((16 * 1024) + 1)]
    [InlineData(100_000)]
    public async Task A_body_up_to_the_bound_is_whole_with_and_without_its_length(int size)
    {
        var bytes = Bytes(size);
        foreach (var hasLength in (bool[])[true, false])
        {
            using var answer = await ReadAsync(new Body(bytes, hasLength), limit: Math.Max(size, 1), None);
            Assert.Equal(BodyState.Whole, answer.State);
            Assert.Equal(bytes, answer.Body.ToArray());
        }
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1000)]
    public async Task One_byte_more_is_too_large(bool hasLength, int read)
    {
        using var answer = await ReadAsync(new Body(Bytes(1001), hasLength), limit: 1000, None);
        Assert.Equal(BodyState.TooLarge, answer.State);
        Assert.Equal(read, answer.Body.Length);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_broken_and_its_status_is_known()
    {
        using var answer = await ReadAsync(new Body(Bytes(10), hasLength: false) { End = new IOException("Reset") }, limit: 1000, None);
        Assert.Equal((BodyState.Broken, 202), (answer.State, answer.Status));
    }

    [Fact]
    public async Task Ctrl_C_while_it_is_read_is_no_broken_body()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(
            () => ReadAsync(new Body(Bytes(10), hasLength: false) { End = new OperationCanceledException() }, limit: 1000, stop.Token));
    }

    private static CancellationToken None => TestContext.Current.CancellationToken;

    /// <summary>Random bytes: the pooled arrays still have the bytes of earlier bodies.</summary>
    private static byte[] Bytes(int size)
    {
        var bytes = new byte[size];
        Random.Shared.NextBytes(bytes);
        return bytes;
    }

    private static async Task<ServiceAnswer> ReadAsync(HttpContent content, int limit, CancellationToken cancelToken)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.Accepted) { Content = content };
        using var body = await response.Content.ReadAsStreamAsync(cancelToken);
        return await BodyReader.ReadAsync(response, body, limit, cancelToken);
    }

    /// <summary>A body that arrives in portions of at most 5,000 bytes and ends with an optional exception.</summary>
    private sealed class Body(byte[] bytes, bool hasLength) : HttpContent
    {
        public Exception? End { get; init; }

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new Network(bytes, End));

        protected override Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) => CreateContentReadStreamAsync();

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return hasLength;
        }
    }

    private sealed class Network(byte[] bytes, Exception? end) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer[..Math.Min(buffer.Length, 5000)], CancellationToken.None);
            return read == 0 && end is not null ? throw end : read;
        }
    }
}
