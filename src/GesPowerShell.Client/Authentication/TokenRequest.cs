using System.Text;
using System.Text.Json;

namespace GesPowerShell.Client.Authentication;

/// <summary>Builds the body of a token request as bytes, so that the password is only in one array, which the caller clears.</summary>
internal static class TokenRequest
{
    public static byte[] Build(string userName, string domainName, Secret password, TokenScope scope)
    {
        var identity = $"\"user\":{{\"name\":\"{Text(userName)}\",\"domain\":{{\"name\":\"{Text(domainName)}\"}},\"password\":\"";
        var head = Encoding.UTF8.GetBytes("{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{" + identity);
        var tail = Encoding.UTF8.GetBytes("\"}}}," + Scope(scope) + "}}");
        return password.Use(bytes => Join(head, bytes, tail));
    }

    /// <summary>Builds the body for an agency's token. The request is authenticated by the user's token in a header.</summary>
    public static byte[] Assume(GesAgency agency, TokenScope scope) => Encoding.UTF8.GetBytes(
        "{\"auth\":{\"identity\":{\"methods\":[\"assume_role\"],\"assume_role\":"
        + $"{{\"agency_name\":\"{Text(agency.Name)}\",\"domain_name\":\"{Text(agency.DomainName)}\"}}}},{Scope(scope)}}}}}");

    private static string Scope(TokenScope scope) =>
        $"\"scope\":{{\"{scope.Of}\":{{\"{scope.By}\":\"{Text(scope.Value)}\"}}}}";

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
                body[position++] = c == Unescaped ? b : (byte)c;
            }
        }

        tail.CopyTo(body, position);
        return body;
    }

    private const char Unescaped = '\0';

    private static string Escaped(byte b) => b switch
    {
        (byte)'"' => "\\\"",
        (byte)'\\' => "\\\\",
        < 0x20 => "\\u00" + (b < 0x10 ? "0" : "1") + "0123456789abcdef"[b & 15],
        _ => "\0",
    };
}

/// <summary>The scope of a token.</summary>
/// <param name="Of"><c>project</c> or <c>domain</c>, which is an account in IAM.</param>
/// <param name="By"><c>id</c> or <c>name</c>.</param>
/// <param name="Value">The id or name.</param>
internal sealed record TokenScope(string Of, string By, string Value)
{
    public static TokenScope ProjectById(string id) => new("project", "id", id);

    public static TokenScope ProjectByName(string name) => new("project", "name", name);

    public static TokenScope Account(string name) => new("domain", "name", name);
}
