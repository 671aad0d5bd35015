using System.Text;

namespace GesPowerShell.Client.Authentication;

/// <summary>
/// Percent-encoding by RFC 3986: every character but letters, digits and <c>-_.~</c> as upper-case hexadecimal of its UTF-8.
/// Uri.EscapeDataString follows an older RFC in programs built for an early .NET Framework such as powershell.exe, and signatures would
/// differ there.
/// </summary>
internal static class PercentEncoding
{
    private const string Digits = "0123456789ABCDEF";

    public static string Encode(string text) => IsPlain(text) ? text : Encode(Encoding.UTF8.GetBytes(text));

    /// <summary>Decodes a text and encodes it again by RFC 3986, the encoding of the signature.</summary>
    public static string Reencode(string escaped) => IsPlain(escaped) ? escaped : Encode(DecodeBytes(escaped));

    public static string Decode(string escaped) => IsPlain(escaped) ? escaped : Encoding.UTF8.GetString(DecodeBytes(escaped));

    /// <summary>
    /// Whether the text has only unreserved characters, as ids, names and numbers do. Encoding and decoding then return it unchanged.
    /// </summary>
    public static bool IsPlain(string text) => IsPlain(text, isPath: false);

    /// <summary>Whether all segments of a path are plain.</summary>
    public static bool IsPlainPath(string path) => IsPlain(path, isPath: true);

    // A loop, since LINQ would create an enumerator for each text of each request.
    private static bool IsPlain(string text, bool isPath)
    {
        foreach (var c in text)
        {
            if (!IsUnreserved(c) && !(isPath && c == '/'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUnreserved(char c) =>
        c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or '.' or '~';

    private static string Encode(byte[] bytes)
    {
        var result = new StringBuilder(bytes.Length + 8);
        foreach (var b in bytes)
        {
            if (IsUnreserved((char)b))
            {
                result.Append((char)b);
            }
            else
            {
                result.Append('%').Append(Digits[b >> 4]).Append(Digits[b & 15]);
            }
        }

        return result.ToString();
    }

    private static byte[] DecodeBytes(string escaped)
    {
        var source = Encoding.UTF8.GetBytes(escaped);
        var length = 0;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == (byte)'%' && i + 2 < source.Length && Value(source[i + 1]) is { } high && Value(source[i + 2]) is { } low)
            {
                source[length++] = (byte)((high << 4) | low);
                i += 2;
            }
            else
            {
                source[length++] = source[i];
            }
        }

        Array.Resize(ref source, length);
        return source;
    }

    private static int? Value(byte digit) => (char)digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'A' and <= 'F' => digit - 'A' + 10,
        >= 'a' and <= 'f' => digit - 'a' + 10,
        _ => null,
    };
}
