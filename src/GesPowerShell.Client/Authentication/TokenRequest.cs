using System.Text;
using System.Text.Json;

namespace GesPowerShell.Client.Authentication;

/// <summary>Body of the request for a token, put together by hand so that the password is in one array only, which is wiped.</summary>
internal static class TokenRequest
{
    public static byte[] Build(string userName, string domainName, Secret password, TokenScope scope)
    {
        var identity = $"\"user\":{{\"name\":\"{Text(userName)}\",\"domain\":{{\"name\":\"{Text(domainName)}\"}},\"password\":\"";
        var project = $"\"{(scope.IsId ? "id" : "name")}\":\"{Text(scope.Project)}\"";
        var head = Encoding.UTF8.GetBytes("{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{" + identity);
        var tail = Encoding.UTF8.GetBytes("\"}}},\"scope\":{\"project\":{" + project + "}}}}");
        return password.Use(bytes => Join(head, bytes, tail));
    }

    private static string Text(string text) => JsonEncodedText.Encode(text).ToString();

    private static byte[] Join(byte[] head, byte[] password, byte[] tail)
    {
        var length = password.Sum(b => Escaped(b).Length);
        var body = new byte[head.Length + length + tail.Length];
        head.CopyTo(body, 0);
        var position = head.Length;
        foreach (var b in password)
        {
            foreach (var c in Escaped(b))
            {
                body[position++] = c == Same ? b : (byte)c;
            }
        }

        tail.CopyTo(body, position);
        return body;
    }

    private const char Same = '\0';

    private static string Escaped(byte b) => b switch
    {
        (byte)'"' => "\\\"",
        (byte)'\\' => "\\\\",
        < 0x20 => "\\u00" + (b < 0x10 ? "0" : "1") + "0123456789abcdef"[b & 15],
        _ => "\0",
    };
}

/// <summary>The project that a token is for.</summary>
internal sealed record TokenScope(string Project, bool IsId);
