using System.Net;
using System.Net.Http.Headers;

namespace GesPowerShell.Client.Transport;

/// <summary>
/// A JSON body that knows whether anybody asked for its bytes. As long as nobody did, the request cannot have been carried out; and a
/// change gives them only once, so that no HTTP stack can send it again by itself.
/// </summary>
internal sealed class OnceContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly byte[] bytes;
    private readonly bool onlyOnce;
    private int asked;

    public OnceContent(byte[] bytes, bool onlyOnce)
    {
        this.bytes = bytes;
        this.onlyOnce = onlyOnce;
        Headers.ContentType = Json;
    }

    public bool WasAsked => Volatile.Read(ref asked) > 0;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        if (Interlocked.Increment(ref asked) > 1 && onlyOnce)
        {
            throw new InvalidOperationException("This request may not be sent twice.");
        }

        return stream.WriteAsync(bytes, 0, bytes.Length);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
