using System.IO.Compression;
using System.Text;
using GesPowerShell.Tests.Client;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Hostile;

/// <summary>An answer that is not an answer of GES, and the error of a read that gets it.</summary>
/// <param name="Name">Shown in the name of the test.</param>
/// <param name="ErrorId">The error id of a read of one graph or a list.</param>
/// <param name="Send">Sends the answer.</param>
internal sealed record HostileAnswer(string Name, string ErrorId, Func<FakeAnswer, FakeTimeProvider, Task> Send)
{
    private const string Block = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

    private static readonly Lazy<byte[]> GzipBomb = new(() =>
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 100; i++)
            {
                gzip.Write(zeros);
            }
        }

        return packed.ToArray();
    });

    public static readonly IReadOnlyList<HostileAnswer> All =
    [
        new("HTML", "InvalidAnswer", (answer, _) => answer.SendAsync(200, "<html><body>Please log in</body></html>")),
        new("nothing", "InvalidAnswer", (answer, _) => answer.SendAsync(200, "")),
        new("no content", "InvalidAnswer", (answer, _) => answer.RawAsync("HTTP/1.1 204 No Content\r\n\r\n")),
        new("null", "InvalidAnswer", (answer, _) => answer.SendAsync(200, "null")),
        new("a list where an object is due", "InvalidAnswer", (answer, _) => answer.SendAsync(200, "[{}]")),
        new("a number", "InvalidAnswer", (answer, _) => answer.SendAsync(200, "1e999")),
        new("JSON of depth 10,000", "InvalidAnswer", (answer, _) => answer.SendAsync(200, NestedJson("\"graph\":", "\"graphs\":"))),
        new("an error of depth 10,000", "RequestRefused", (answer, _) => answer.SendAsync(400, NestedJson("\"error\":"))),
        new("bytes that are no text", "InvalidAnswer", (answer, _) => answer.BytesAsync(200, [0x7b, 0xff, 0xfe, 0x22, 0xc3, 0x28])),
        new("text that is not packed", "ConnectionFailed", (answer, _) => answer.SendAsync(200, "{}", "Content-Encoding: gzip")),
        new("half of a packed text", "InvalidAnswer",
            (answer, _) => answer.BytesAsync(200, Gzip("{}" + Block)[..20], "Content-Encoding: gzip")),
        new("a bomb", "InvalidAnswer", (answer, _) => answer.BytesAsync(200, GzipBomb.Value, "Content-Encoding: gzip")),
        new("an endless body", "InvalidAnswer",
            (answer, _) => EndlessAsync(answer, "HTTP/1.1 200 OK\r\n\r\n", string.Concat(Enumerable.Repeat(Block, 1024)))),
        new("an endless header", "ConnectionFailed", (answer, _) => EndlessAsync(answer, "HTTP/1.1 200 OK\r\nX-Long: ", Block)),
        new("headers without end", "ConnectionFailed",
            (answer, _) => EndlessAsync(answer, "HTTP/1.1 200 OK\r\n", $"X-{Block}: {Block}\r\n")),
        new("a length of 100 GB", "InvalidAnswer",
            (answer, _) => CloseAsync(answer, "HTTP/1.1 200 OK\r\nContent-Length: 107374182400\r\n\r\n{}")),
        new("fewer bytes than announced", "ConnectionFailed",
            (answer, _) => CloseAsync(answer, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}")),
        new("more bytes than announced", "InvalidAnswer",
            (answer, _) => CloseAsync(answer, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{\"graphs\":[]}")),
        new("a length that is none", "InvalidAnswer",
            (answer, _) => CloseAsync(answer, "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n<")),
        new("chunks that are none", "ConnectionFailed",
            (answer, _) => CloseAsync(answer, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n")),
        new("an answer of HTTP 0.9", "ConnectionFailed", (answer, _) => CloseAsync(answer, "<html>hello</html>")),
        new("an answer of another protocol", "ConnectionFailed", (answer, _) => CloseAsync(answer, "220 smtp.example.com ESMTP\r\n")),
        new("no answer", "ConnectionFailed", (answer, _) => answer.HangUpAsync()),
        new("a redirect", "UnexpectedRedirect", (answer, _) => answer.SendAsync(301, "", "Location: http://127.0.0.1:1/v2")),
        new("a redirect to nowhere", "UnexpectedRedirect", (answer, _) => answer.SendAsync(399, "")),
        new("an unknown refusal", "RequestRefused", (answer, _) => answer.SendAsync(499, "{}")),
        new("an unknown failure", "ServiceFailed", (answer, _) => answer.SendAsync(999, "{}")),
        new("an impossible status", "ConnectionFailed", (answer, _) => CloseAsync(answer, "HTTP/1.1 99999 Odd\r\n\r\n")),
        new("a pause of years", "TooManyRequests", (answer, _) => answer.SendAsync(429, "", "Retry-After: 999999999")),
        new("a pause without measure", "TooManyRequests", (answer, _) => answer.SendAsync(429, "", "Retry-After: 99999999999999999999")),
        new("a pause into the past", "TooManyRequests",
            (answer, _) => answer.SendAsync(429, "", "Retry-After: Mon, 01 Jan 0001 00:00:00 GMT")),
        new("a body that trickles", "RequestTimedOut", TrickleAsync),
        new("silence", "RequestTimedOut", (answer, clock) =>
        {
            clock.Advance(TimeSpan.FromSeconds(61));
            return answer.HangAsync();
        }),
    ];

    public static HostileAnswer Named(string name) => All.Single(hostile => hostile.Name == name);

    private static string NestedJson(params string[] names) =>
        "{" + string.Join(',', names.Select(name => name + Repeat("[{\"a\":") + "1" + Repeat("}]"))) + "}";

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, 10_000));

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static async Task EndlessAsync(FakeAnswer answer, string start, string block)
    {
        await answer.RawAsync(start);
        while (true)
        {
            await answer.RawAsync(block);
        }
    }

    private static async Task CloseAsync(FakeAnswer answer, string text)
    {
        await answer.RawAsync(text);
        await answer.HangUpAsync();
    }

    private static async Task TrickleAsync(FakeAnswer answer, FakeTimeProvider clock)
    {
        await answer.RawAsync("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        while (true)
        {
            await answer.RawAsync(" ");
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
