namespace GesPowerShell.Client.Json;

internal static class Utf8
{
    /// <summary>Removes the byte order mark that some proxies add and the JSON reader refuses.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) =>
        text.Length >= 3 && text.Span[0] == 0xEF && text.Span[1] == 0xBB && text.Span[2] == 0xBF ? text.Slice(3) : text;
}
