using System.Buffers.Binary;
using System.Net.Security;
using System.Text;

namespace GesPowerShell.Tests.Client;

/// <summary>What a frame of HTTP/2 is; the others do not matter here.</summary>
internal enum FrameType : byte
{
    Data = 0,
    Headers = 1,
    Reset = 3,
    Settings = 4,
    Ping = 6,
    GoAway = 7,
}

/// <summary>Why a stream was given up (RFC 9113, section 7).</summary>
internal enum ResetCode
{
    InternalError = 2,
    RefusedStream = 7,
    Cancel = 8,
    Http11Required = 13,
}

internal sealed record Http2Frame(FrameType Type, byte Flags, int Stream, byte[] Payload)
{
    public bool EndsStream => Type is FrameType.Data or FrameType.Headers && (Flags & 1) != 0;

    /// <summary>Of headers: .NET writes the method first, by its number in HPACK's table.</summary>
    public bool IsPost => Payload is [0x83, ..];

    /// <summary>Of headers: .NET writes their values as they are.</summary>
    public bool Mentions(string text) => Encoding.ASCII.GetString(Payload).Contains(text, StringComparison.Ordinal);
}

/// <summary>The server's end of an HTTP/2 connection, frame by frame: just enough to answer, and to fail in every way.</summary>
internal sealed class Http2Line(SslStream stream, CancellationToken stopping)
{
    private const byte EndStream = 1;
    private const byte Ack = 1;
    private const byte EndHeaders = 4;

    private bool isOver;

    public async Task OpenAsync()
    {
        await stream.ReadExactlyAsync(new byte["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".Length], stopping);
        await WriteAsync(FrameType.Settings, 0, 0, []);
    }

    /// <summary>The next frame that is about a stream; null when the client has closed.</summary>
    public async Task<Http2Frame?> ReadAsync()
    {
        var head = new byte[9];
        while (await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, stopping) == head.Length)
        {
            var payload = new byte[(head[0] << 16) | (head[1] << 8) | head[2]];
            await stream.ReadExactlyAsync(payload, stopping);
            var frame = new Http2Frame((FrameType)head[3], head[4], BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5)), payload);
            switch (frame)
            {
                case { Type: FrameType.Settings, Flags: 0 }:
                    await WriteAsync(FrameType.Settings, Ack, 0, []);
                    break;
                case { Type: FrameType.Ping, Flags: 0 }:
                    await WriteAsync(FrameType.Ping, Ack, 0, payload);
                    break;
                case { Type: FrameType.Headers or FrameType.Data }:
                    return frame;
            }
        }

        return null;
    }

    /// <summary>A 200, as far as the headers.</summary>
    public Task BeginAnswerAsync(int id) => WriteAsync(FrameType.Headers, EndHeaders, id, [0x88]);

    public Task BodyAsync(int id, string part, bool isLast) =>
        WriteAsync(FrameType.Data, isLast ? EndStream : (byte)0, id, Encoding.UTF8.GetBytes(part));

    public Task ResetAsync(int id, ResetCode code) => WriteAsync(FrameType.Reset, 0, id, Bytes((int)code));

    /// <summary>Streams above the last one were not, and will not be, processed.</summary>
    public Task GoAwayAsync(int last) => WriteAsync(FrameType.GoAway, 0, 0, [.. Bytes(last), .. Bytes(0)]);

    /// <summary>Says that nothing more comes, and goes on reading.</summary>
    public Task EndAsync()
    {
        isOver = true;
        return stream.ShutdownAsync();
    }

    private static byte[] Bytes(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private async Task WriteAsync(FrameType type, byte flags, int id, byte[] payload)
    {
        if (!isOver)
        {
            await stream.WriteAsync((byte[])[0, (byte)(payload.Length >> 8), (byte)payload.Length, (byte)type, flags, .. Bytes(id), .. payload], stopping);
        }
    }
}
