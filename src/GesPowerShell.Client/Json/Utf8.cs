namespace GesPowerShell.Client.Json;

internal static class Utf8
{
    /// <summary>Removes the byte order mark that some proxies add and the JSON reader refuses.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) =>
        text.Span.StartsWith("\uFEFF"u8) ? text.Slice(3) : text;
}
