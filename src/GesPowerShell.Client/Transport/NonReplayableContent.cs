using System.Net;
using System.Net.Http.Headers;

namespace GesPowerShell.Client.Transport;

/// <summary>
/// A JSON body that records whether the HTTP stack has read its bytes: before that, the request cannot have been executed. The body of a
/// change can be read only once, so that no HTTP stack can resend it by itself.
/// </summary>
internal sealed class NonReplayableContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly byte[] _bytes;
    private readonly bool _onlyOnce;
    private int _readCount;

    public NonReplayableContent(byte[] bytes, bool onlyOnce)
    {
        _bytes = bytes;
        _onlyOnce = onlyOnce;
        Headers.ContentType = Json;
    }

    public bool BytesWereRead => Volatile.Read(ref _readCount) > 0;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        if (Interlocked.Increment(ref _readCount) > 1 && _onlyOnce)
        {
            throw new InvalidOperationException("This request may not be sent twice.");
        }

        return stream.WriteAsync(_bytes, 0, _bytes.Length);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
