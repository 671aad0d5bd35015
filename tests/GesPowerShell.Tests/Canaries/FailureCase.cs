using System.Text;
using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Canaries;

/// <summary>A way in which a service fails. Its answer repeats the secrets of the request.</summary>
/// <param name="Name">Shown in the name of the test.</param>
/// <param name="Answer">Sends the answer. The last argument is the whole request as one text.</param>
internal sealed record FailureCase(string Name, Func<FakeRequest, FakeAnswer, string, Task> Answer)
{
    public static readonly IReadOnlyList<FailureCase> All =
    [
        Refusal(401, "APIGW.0301", "verify aksk signature fail"),
        Refusal(401, "APIGW.0307", "The token must be updated."),
        Refusal(403, "APIGW.0302", "not allowed"),
        Refusal(400, "GES.7001", "The graph is not running."),
        Refusal(404, "GES.7000", "no such graph"),
        Refusal(408, "GES.7005", ""),
        Refusal(429, "APIGW.0308", ""),
        new("a page that shows the request", (_, answer, echo) => answer.SendAsync(502, $"<html><pre>{echo}</pre></html>")),
        new("the request escaped twice",
            (_, answer, echo) => answer.SendAsync(400, $$"""{"error_code":"X.1","error_msg":"{{Json(Json(echo))}}"}""")),
        new("the request as in an address",
            (_, answer, echo) => answer.SendAsync(400, $$"""{"error_code":"X.1","error_msg":"{{Uri.EscapeDataString(echo)}}"}""")),
        new("half of it", (_, answer, echo) => answer.SendAsync(500, echo[..(echo.Length * 3 / 4)])),
        new("in the error code", (request, answer, _) =>
            answer.SendAsync(400, $$"""{"error_code":"{{Json(Secret(request))}}","request_id":"{{Json(Secret(request))}}"}""")),
        new("in the id of a refused request", (request, answer, _) => answer.SendAsync(400, "{}", "X-Request-Id: " + Secret(request))),
        new("in the id of a good request", (request, answer, _) => answer.SendAsync(200, "{}", "X-Request-Id: " + Secret(request))),
        new("a success with an error code",
            (request, answer, _) => answer.SendAsync(200, $$"""{"errorCode":"{{Json(Secret(request))}}"}""")),
        new("no JSON", (_, answer, echo) => answer.SendAsync(200, echo)),
        new("in the names of fields",
            (request, answer, _) => answer.SendAsync(200, $$$"""{"{{{Json(Secret(request))}}}":{"{{{Json(Secret(request))}}}":x} }""")),
        new("in the status line", (request, answer, _) => Raw(answer, $"{Secret(request)} HTTP\r\n\r\n")),
        new("in the reason", (request, answer, _) => Raw(answer, $"HTTP/1.1 500 {Secret(request)}\r\nContent-Length: 0\r\n\r\n")),
        new("in a broken header", (request, answer, _) => Raw(answer, $"HTTP/1.1 200 OK\r\n{Secret(request).Replace(':', ' ')}\r\n\r\n")),
        new("in the length of a chunk",
            (request, answer, _) => Raw(answer, $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nz{Secret(request)}\r\n")),
        new("in a redirect",
            (request, answer, _) => answer.SendAsync(302, "", "Location: http://127.0.0.1:1/?" + Uri.EscapeDataString(Secret(request)))),
        new("cut off", (request, answer, _) => Raw(answer, $"HTTP/1.1 500 X\r\nContent-Length: 5000\r\n\r\n{Secret(request)}")),
        new("no answer", (_, answer, _) => answer.HangUpAsync()),
    ];

    public static FailureCase Named(string name) => All.Single(failure => failure.Name == name);

    public Task AnswerAsync(FakeRequest request, FakeAnswer answer) => Answer(request, answer, Echo(request));

    public override string ToString() => Name;

    private static FailureCase Refusal(int status, string code, string text) => new(
        $"{status} {code}",
        (_, answer, echo) =>
            answer.SendAsync(status, $$"""{"error_code":"{{code}}","error_msg":"{{text}} {{Json(echo)}}"}""", "Retry-After: 0"));

    private static string Echo(FakeRequest request)
    {
        var echo = new StringBuilder(Secret(request)).Append('\n').Append(request.Body).Append('\n');
        foreach (var (name, value) in request.Headers)
        {
            echo.Append(name).Append(": ").Append(value).Append('\n');
        }

        return echo.ToString();
    }

    /// <summary>The tokens and the signature of the request without the names of their headers, or its body when it has none.</summary>
    private static string Secret(FakeRequest request)
    {
        string[] credentialHeaders = ["X-Auth-Token", "X-Security-Token", "X-Metadata-Token", "Authorization"];
        var found = credentialHeaders
            .Where(request.Headers.ContainsKey)
            .Select(name => request.Headers[name].Split("Signature=")[^1])
            .ToList();
        return found.Count > 0 ? string.Join(' ', found) : request.Body.Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ');
    }

    private static string Json(string text) => System.Text.Json.JsonEncodedText.Encode(text).ToString();

    private static async Task Raw(FakeAnswer answer, string text)
    {
        await answer.RawAsync(text);
        await answer.HangUpAsync();
    }
}
