using System.Buffers;

namespace GesPowerShell.Client.Transport;

/// <summary>Reads a body up to a bound, into pooled arrays.</summary>
internal static class BodyReader
{
    private const int FirstSize = 16 * 1024;

    /// <param name="response">The message of the answer.</param>
    /// <param name="body">Its body.</param>
    /// <param name="limit">The largest body that is read, in bytes.</param>
    /// <param name="cancelToken">Ends the read.</param>
    public static async Task<ServiceAnswer> ReadAsync(
        HttpResponseMessage response, Stream body, int limit, CancellationToken cancelToken)
    {
        var status = (int)response.StatusCode;
        var announced = response.Content.Headers.ContentLength;
        if (announced == 0)
        {
            return new ServiceAnswer(status, response.Headers, BodyState.Whole, [], 0);
        }

        if (announced > limit)
        {
            return new ServiceAnswer(status, response.Headers, BodyState.TooLarge, [], 0);
        }

        // One byte more than the Content-Length, so that the read that returns 0 needs no larger array.
        var buffer = ArrayPool<byte>.Shared.Rent((int)(announced + 1 ?? FirstSize));
        var length = 0;
        var state = BodyState.Whole;
        try
        {
            // Streams of .NET Framework ignore cancellation tokens: disposing of the message ends the read.
            using var stop = Platform.StreamsIgnoreTokens ? cancelToken.Register(response.Dispose) : default;
            while (true)
            {
                var read = await ReadSomeAsync(body, buffer, length, cancelToken).ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }

                length += read;
                if (length > limit)
                {
                    state = BodyState.TooLarge;
                    break;
                }

                buffer = length == buffer.Length ? Grow(buffer) : buffer;
            }
        }
        catch (Exception) when (!cancelToken.IsCancellationRequested)
        {
            // The HTTP stacks throw different types here. In each case the status is known and the body is incomplete.
            state = BodyState.Broken;
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }

        return new ServiceAnswer(status, response.Headers, state, buffer, Math.Min(length, limit));
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

#if NETFRAMEWORK
    private static Task<int> ReadSomeAsync(Stream stream, byte[] buffer, int offset, CancellationToken cancelToken) =>
        stream.ReadAsync(buffer, offset, buffer.Length - offset, cancelToken);
#else
    private static ValueTask<int> ReadSomeAsync(Stream stream, byte[] buffer, int offset, CancellationToken cancelToken) =>
        stream.ReadAsync(buffer.AsMemory(offset), cancelToken);
#endif
}
