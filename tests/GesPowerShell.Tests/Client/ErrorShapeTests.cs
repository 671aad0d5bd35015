using System.Text;
using GesPowerShell.Client.Errors;

namespace GesPowerShell.Tests.Client;

public class ErrorShapeTests
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"error_code":"GES.7001","error_msg":"The graph is not running."}""", "GES.7001", "The graph is not running.")]
    [InlineData("""{"errorCode":"GES.7001","errorMessage":"No."}""", "GES.7001", "No.")]
    [InlineData("""{"errCode":"GES.0001","externalMessage":"Parameter error."}""", "GES.0001", "Parameter error.")]
    [InlineData("""{"error_msg":"Busy","error_code":"APIGW.0308","request_id":"r"}""", "APIGW.0308", "Busy")]
    [InlineData("""{"error":{"message":"Bad","code":"IAM.0011"}}""", "IAM.0011", "Bad")]
    [InlineData("""{"error":{"code":401,"message":"Wrong password","title":"Unauthorized"}}""", "401", "Wrong password")]
    [InlineData("""{"code":"X.1","message":"m"}""", "X.1", "m")]
    [InlineData("""{"outer":{"inner":{"code":"X.1","message":"m"}}}""", "X.1", "m")]
    [InlineData("""{"a":1,"b":[{"code":"X.2"}],"c":"d","error":{"code":"X.1"}}""", "X.1", null)]
    [InlineData("""{"details":{"a":{}},"error":{"message":"m"}}""", null, "m")]
    [InlineData("""{"a":{"b":{"c":{"d":{"code":"X.1"}}}}}""", "X.1", null)]
    [InlineData("""{"a":{"b":{"c":{"d":{"e":{"code":"X.1"}}}}}}""", null, """{"a":{"b":{"c":{"d":{"e":{"code":"X.1"}}}}}}""")]
    [InlineData("\uFEFF{\"error_code\":\"X.1\"}", "X.1", null)]
    [InlineData("""{"error_code":null,"error_msg":"only words"}""", null, "only words")]
    [InlineData("<html>\n<b>502</b>", null, @"<html>\u000a<b>502</b>")]
    [InlineData("", null, null)]
    [InlineData("[]", null, "[]")]
    [InlineData("""{"\ud800\ud800\ud800":1}""", null, """{"\ud800\ud800\ud800":1}""")]
    [InlineData("null", null, "null")]
    [InlineData("""{"error_msg":"a\u001b[31mb\u202e"}""", null, @"a\u001b[31mb\u202e")]
    [InlineData("""{"error_msg":"X-Auth-Token: MIIabc, Signature=0123"}""", null, "X-Auth-Token: …, Signature=…")]
    public void Every_shape_of_an_error_is_understood(string body, string? code, string? text)
    {
        var parsed = ErrorBody.Parse(Encoding.UTF8.GetBytes(body), Redaction.OfNames);
        Assert.Equal((code, text), (parsed.Code, parsed.Text));
    }

    [Theory]
    [InlineData(401, "APIGW.0301", "verify aksk signature fail", "CredentialsRefused", "Five wrong signatures")]
    [InlineData(401, "APIGW.0301", "AK access failed to reach the limit,forbidden", "CredentialsRefused", "locked for five minutes")]
    [InlineData(401, "APIGW.0301", "calc ak sk signature fail:signature expired", "CredentialsRefused", "clock")]
    [InlineData(401, "APIGW.0301", "Get secretKey failed,ak:X,err:ak not exist", "CredentialsRefused", "does not exist")]
    [InlineData(401, "APIG.0307", "The token must be updated", "CredentialsRefused", "expired")]
    [InlineData(403, "APIGW.0302", "User is not allowed", "PermissionDenied", "policy")]
    [InlineData(400, "GES.7041", "Insufficient permission.", "PermissionDenied", "policy")]
    [InlineData(400, "GES.7000", "Gone.", "GraphNotFound", "Get-GesGraph")]
    [InlineData(404, "GES.0047", "Gone.", "GraphNotFound", "Get-GesGraph")]
    [InlineData(400, "GES.7054", "Gone.", "GraphNotFound", "Get-GesGraph")]
    [InlineData(404, null, null, "WrongEndpoint", "-Proxy")]
    [InlineData(404, "GES.9999", "New.", "RequestRefused", "Correct")]
    [InlineData(400, "GES.7024", "Gone.", "BackupNotFound", "backup")]
    [InlineData(400, "GES.0016", "Resource not found", "ProjectMismatch", "project")]
    [InlineData(404, "APIGW.0101", "Not published", "WrongEndpoint", "region")]
    [InlineData(429, "APIGW.0308", "limit:100", "TooManyRequests", "ThrottleLimit")]
    [InlineData(400, "GES.7016", "The request is invalid.", "RequestRefused", "try again")]
    [InlineData(408, "GES.7005", "Down", "ServiceFailed", "later")]
    [InlineData(502, null, null, "ServiceFailed", "later")]
    [InlineData(307, null, null, "UnexpectedRedirect", "Endpoint")]
    public async Task Each_refusal_has_its_name_and_its_advice(int status, string? code, string? text, string errorId, string advice)
    {
        var body = code is null ? "" : $$"""{"error_code":"{{code}}","error_msg":"{{text}}"}""";
        await using var service = FakeService.Answering(status, body, "X-Request-Id: r1");
        using var client = Clients.For(service);
        var error = await Assert.ThrowsAsync<GesException>(() => client.Handler.SendAsync(Clients.Stop, new CallLog().Context(Ended)));
        Assert.Equal(
            (errorId, status, code, "r1", "Stop"),
            (error.ErrorId, error.HttpStatus, error.ErrorCode, error.RequestId, error.Operation));
        Assert.Contains(advice, error.RecommendedAction, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("Stop of graph 'fraud_demo' ", error.Message, StringComparison.Ordinal);
        Assert.Contains($"HTTP {status}, request id r1)", error.Message, StringComparison.Ordinal);
        Assert.Equal(errorId == "CredentialsRefused", error.IsFatal);
    }

    [Fact]
    public async Task The_message_names_attempt_words_code_status_and_request()
    {
        await using var service = FakeService.Answering(
            400, """{"error_code":"GES.7001","error_msg":"The graph is not running.","request_id":"body"}""", "X-Request-Id: header");
        using var client = Clients.For(service);
        var error = await Assert.ThrowsAsync<GesException>(() => client.Handler.SendAsync(Clients.Stop, new CallLog().Context(Ended)));
        Assert.Equal(
            "Stop of graph 'fraud_demo' was refused: The graph is not running. (GES.7001, HTTP 400, request id body)", error.Message);
    }

    [Theory]
    [InlineData("GES.7007", 400)]
    [InlineData("GES.8301", 400)]
    public async Task A_job_that_is_not_there_is_not_found(string code, int status)
    {
        await using var service = FakeService.Answering(status, $$"""{"error_code":"{{code}}"}""", "X-IAM-Trace-Id: t");
        using var client = Clients.For(service);
        var error = await Assert.ThrowsAsync<GesException>(() => client.SendAsync(new ShowJob("g", "j"), new CallLog().Context(Ended)));
        Assert.Equal(("JobNotFound", "t"), (error.ErrorId, error.RequestId));
    }

    /// <summary>Codes of up to 60 characters and texts of up to 300 are shown whole.</summary>
    [Fact]
    public void A_long_code_and_a_long_text_are_cut()
    {
        Assert.Equal((Chars(60), Chars(300)), Parse(60, 300));
        Assert.Equal((Chars(60) + "…", Chars(300) + "…"), Parse(61, 301));

        static string Chars(int count) => new('x', count);

        static (string?, string?) Parse(int code, int text)
        {
            var body = Encoding.UTF8.GetBytes($$"""{"code":"{{Chars(code)}}","message":"{{Chars(text)}}"}""");
            var parsed = ErrorBody.Parse(body, Redaction.OfNames);
            return (parsed.Code, parsed.Text);
        }
    }

    [Theory]
    [InlineData("a", """{"message":"m","request_id":"a"}""", "X-Request-Id: b", "X-IAM-Trace-Id: c", "TraceID: d")]
    [InlineData("a", """{"request_id":"a","error":{"code":"X","request_id":"z"}}""")]
    [InlineData("z", """{"error":{"code":"X","request_id":"z"}}""", "X-Request-Id: b")]
    [InlineData("b", """{"request_id":" "}""", "X-Request-Id: b", "X-IAM-Trace-Id: c", "TraceID: d")]
    [InlineData("c", "", "X-IAM-Trace-Id: c", "TraceID: d")]
    [InlineData("d", "", "TraceID: d")]
    [InlineData(null, "")]
    public async Task The_request_id_is_the_first_that_the_answer_names(string? id, string body, params string[] headers)
    {
        await using var service = FakeService.Answering(500, body, headers);
        using var client = Clients.For(service);
        var error = await Assert.ThrowsAsync<GesException>(() => client.Handler.SendAsync(Clients.Stop, new CallLog().Context(Ended)));
        Assert.Equal(id, error.RequestId);
    }

    [Theory]
    [InlineData(400, "400", null)]
    [InlineData(400, "401", "401")]
    public async Task A_code_that_repeats_the_status_is_none(int status, string code, string? expected)
    {
        await using var service = FakeService.Answering(status, $$$"""{"error":{"code":{{{code}}},"message":"No."}}""");
        using var client = Clients.For(service);
        var error = await Assert.ThrowsAsync<GesException>(() => client.Handler.SendAsync(Clients.Stop, new CallLog().Context(Ended)));
        Assert.Equal(expected, error.ErrorCode);
    }

    [Theory]
    [InlineData(7, "Retry-After: 7")]
    [InlineData(30, "Retry-After: Thu, 01 Jan 2026 00:00:30 GMT")]
    [InlineData(null, "Retry-After: Wed, 31 Dec 2025 00:00:00 GMT")]
    [InlineData(null, "Retry-After: Thu, 01 Jan 2026 00:00:00 GMT")]
    [InlineData(null, "Retry-After: 0")]
    [InlineData(null, "Retry-After: -7")]
    [InlineData(null, "Retry-After: 1.5")]
    [InlineData(null, "Retry-After: soon")]
    [InlineData(null, "X-Nothing: 1")]
    [InlineData(30, "Retry-After: Wed, 31 Dec 2025 23:00:30 GMT", "Date: Wed, 31 Dec 2025 23:00:00 GMT")]
    [InlineData(null, "Retry-After: Thu, 01 Jan 2026 01:00:00 GMT", "Date: Thu, 01 Jan 2026 01:00:00 GMT")]
    public async Task Only_a_moment_to_come_is_a_hint_when_to_try_again(int? seconds, params string[] headers)
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var service = FakeService.Answering(429, "", headers);
        using var client = Clients.For(service, clock);
        var error = await Assert.ThrowsAsync<GesException>(() => client.CheckAccessAsync(new CallLog().Context(Ended)));
        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, error.RetryAfter);
    }
}
