using System.Buffers;
using System.Text.Json;

namespace GesPowerShell.Simulator.Http;

/// <summary>The bytes of an answer's body, and what they claim to be.</summary>
internal sealed record Content(string Type, ReadOnlyMemory<byte> Bytes)
{
    public static Content Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return new Content("application/json", buffer.WrittenMemory);
    }

    /// <summary>Sends the body whole.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        context.Response.ContentLength = Bytes.Length;
        await context.Response.Body.WriteAsync(Bytes, context.RequestAborted);
    }
}
