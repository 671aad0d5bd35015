using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace GesPowerShell.Client.Authentication;

/// <summary>SHA-256 and HMAC-SHA-256 in lower-case hexadecimal, the format of the signature.</summary>
internal static class Hashing
{
    public static string Sha256(byte[] data) => Sha256(data, data.Length);

    public static string Sha256(string text) => OfUtf8(text, static (bytes, length, _) => Sha256(bytes, length));

    public static string HmacSha256(byte[] key, string text) => OfUtf8(
        text,
        static (bytes, length, key) =>
        {
#if NETFRAMEWORK
            using var hmac = new HMACSHA256(key);
            return Hex(hmac.ComputeHash(bytes, 0, length));
#else
            Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
            HMACSHA256.HashData(key, bytes.AsSpan(0, length), hash);
            return Hex(hash);
#endif
        },
        key);

    private static string Sha256(byte[] bytes, int length)
    {
#if NETFRAMEWORK
        using var hash = SHA256.Create();
        return Hex(hash.ComputeHash(bytes, 0, length));
#else
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        return Hex(hash);
#endif
    }

    /// <summary>Calls a function with the text as UTF-8 in a pooled array.</summary>
    private static string OfUtf8(string text, Func<byte[], int, byte[], string> use, byte[]? key = null)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return use(bytes, Encoding.UTF8.GetBytes(text, 0, text.Length, bytes, 0), key ?? []);
        }
        finally
        {
            // The text may contain a security token.
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }

#if NETFRAMEWORK
    private static string Hex(byte[] bytes) => BitConverter.ToString(bytes).Replace("-", "").ToLowerInvariant();
#else
    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
#endif
}
