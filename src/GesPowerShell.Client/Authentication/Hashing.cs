using System.Security.Cryptography;

namespace GesPowerShell.Client.Authentication;

/// <summary>SHA-256 and what belongs to it, in the form of the signature: lower-case hexadecimal.</summary>
internal static class Hashing
{
    public static string Sha256(byte[] data)
    {
#if NETFRAMEWORK
        using var hash = SHA256.Create();
        return Hex(hash.ComputeHash(data));
#else
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(data, hash);
        return Hex(hash);
#endif
    }

    public static string HmacSha256(byte[] key, byte[] data)
    {
#if NETFRAMEWORK
        using var hmac = new HMACSHA256(key);
        return Hex(hmac.ComputeHash(data));
#else
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, data, hash);
        return Hex(hash);
#endif
    }

    private static string Hex(ReadOnlySpan<byte> bytes)
    {
        const string Digits = "0123456789abcdef";
        var text = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            text[i * 2] = Digits[bytes[i] >> 4];
            text[(i * 2) + 1] = Digits[bytes[i] & 15];
        }

        return new string(text);
    }
}
