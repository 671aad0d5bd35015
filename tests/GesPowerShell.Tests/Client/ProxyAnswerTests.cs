using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Security.Authentication;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Client.Errors;

namespace GesPowerShell.Tests.Client;

/// <summary>The messages of the HTTP stacks of .NET 8, .NET 10 and .NET Framework about proxies, and the answers of proxies.</summary>
public class ProxyAnswerTests
{
    private static readonly Uri Proxy = new("http://proxy.example.com:8080");

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("The proxy tunnel request to proxy 'http://127.0.0.1:34567/' failed with status code '407'.", 407)]
    [InlineData("The proxy tunnel request to proxy 'http://proxy-502.example.com:403/' failed with status code '503'.", 503)]
    [InlineData("The proxy tunnel request to proxy 'http://10.200.100.404:8080/' failed with status code 403.", 403)]
    [InlineData("The proxy tunnel request to proxy 'http://[fe80::200]:300/' failed.", null)]
    [InlineData("The proxy refused.", null)]
    [InlineData("", null)]
    public void NET_8_tells_the_status_in_the_message_alone(string message, int? status)
    {
        var error = ToError(new HttpRequestException(HttpRequestError.ProxyTunnelError, message));
        Assert.Equal(("ProxyRefused", status, null), (error.ErrorId, error.HttpStatus, error.ServiceStatus));
    }

    [Fact]
    public void NET_10_tells_the_status_beside_the_message()
    {
        var refusal = new HttpRequestException(HttpRequestError.ProxyTunnelError, "no", null, HttpStatusCode.ProxyAuthenticationRequired);
        Assert.Equal(407, ToError(refusal).HttpStatus);
    }

    [Theory]
    [InlineData(407, "wants a user name and password")]
    [InlineData(403, "refused to make the connection")]
    [InlineData(502, "refused to make the connection")]
    public void NET_Framework_throws_the_answer_of_the_proxy(int status, string words)
    {
        var answer = (TunnelAnswer)RuntimeHelpers.GetUninitializedObject(typeof(TunnelAnswer));
        answer.Status = status;
        var error = ToError(
            new HttpRequestException("An error occurred.", new WebException("refused", null, WebExceptionStatus.ProtocolError, answer)));
        Assert.Equal(("ProxyRefused", status), (error.ErrorId, error.HttpStatus));
        Assert.Contains("the proxy proxy.example.com:8080 " + words, error.Message, StringComparison.Ordinal);
        var message = $"The remote server returned an error: ({status}) Some reason.";
        Assert.Equal(status, ToError(new WebException(message, WebExceptionStatus.ProtocolError)).HttpStatus);
    }

    /// <summary>A server controls these messages. Control characters are escaped only in the text that is shown.</summary>
    [Theory]
    [InlineData("no trusted TLS connection", null)]
    [InlineData("the name ges.example.com was not found", SocketError.HostNotFound)]
    [InlineData("cannot be reached", SocketError.ConnectionRefused)]
    public void A_control_character_in_its_message_does_not_change_what_a_fault_is(string words, SocketError? socketError)
    {
        Exception cause = socketError is { } error
            ? new SocketException((int)error, "bad\u001b[31m\r\nname")
            : new AuthenticationException("bad\u0001 frame");
        var shown = ConnectionErrors.ToError(
            new GesErrorDetails("Stop", "Stop"), new Uri("https://ges.example.com"),
            new HttpRequestException("x", cause), proxy: null, Redaction.OfNames);
        Assert.Contains(words, shown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(shown.ToString(), c => c is '\u001b' or '\u0001');
    }

    [Theory]
    [InlineData(407, "X-Nothing: 1")]
    [InlineData(401, "Proxy-Authenticate: Basic realm=\"x\"")]
    [InlineData(403, "X-Squid-Error: ERR_ACCESS_DENIED 0")]
    [InlineData(404, "X-Squid-Error: ERR_DNS_FAIL 0")]
    [InlineData(429, "X-Squid-Error: ERR_TOO_MANY 0")]
    public async Task What_a_proxy_answers_in_the_place_of_a_service_is_the_proxys(int status, string header)
    {
        var tokens = 0;
        await using var service = new FakeService((request, answer) => request.Method == "POST" && request.Path == "/v3/auth/tokens"
            ? answer.SendAsync(201, """{"token":{"project":{"id":"p"}}}""", $"X-Subject-Token: token{++tokens}")
            : answer.SendAsync(status, """{"error_code":"GES.7000"}""", header));
        using var client = Clients.For(service, credential: new GesCredential.Password("u", Secrets.Of("p"), "d"), projectId: null);
        var error = await Assert.ThrowsAsync<GesException>(() => client.SendAsync(new ShowGraph("g"), new CallLog().Context(Ended)));
        Assert.Equal(("ProxyRefused", status, false, false), (error.ErrorId, error.HttpStatus, error.IsFatal, error.IsGraphGone));
        Assert.Equal(1, tokens);
    }

    /// <summary>
    /// Squid adds its header also to pages that it failed to refresh, and some proxies add their challenge to every answer.
    /// </summary>
    [Theory]
    [InlineData("Proxy-Authenticate: Basic realm=\"x\"")]
    [InlineData("X-Squid-Error: ERR_READ_ERROR 104")]
    public async Task What_a_proxy_adds_to_a_success_makes_it_no_refusal(string header)
    {
        await using var service = FakeService.Answering(200, """{"graph":{"id":"g"}}""", header);
        using var client = Clients.For(service);
        Assert.Equal("g", (await client.SendAsync(new ShowGraph("g"), new CallLog().Context(Ended))).Id);
    }

    [Theory]
    [InlineData("https://proxy.example.com:8443", true, null)]
    [InlineData("http://proxy.example.com:8080", false, null)]
    [InlineData("https://proxy.example.com:8443", false, "ProxyInvalid")]
    public void A_proxy_behind_TLS_is_refused_where_the_framework_cannot_speak_to_it(string address, bool speaksTls, string? errorId)
    {
        var error = Record.Exception(() => Endpoints.Proxy(new Uri(address), speaksTls)) as GesException;
        Assert.Equal(errorId, error?.ErrorId);
        Assert.True(error is null || error.RecommendedAction.Contains("PowerShell 7.4", StringComparison.Ordinal));
    }

    private static GesException ToError(Exception cause) =>
        ConnectionErrors.ToError(new GesErrorDetails("Stop", "Stop"), new Uri("https://ges.example.com"), cause, Proxy, Redaction.OfNames);

    /// <summary>An answer of HttpWebRequest.</summary>
    private sealed class TunnelAnswer : HttpWebResponse
    {
        [Obsolete("Made without a constructor, as the base class has none for others.")]
        public TunnelAnswer()
        {
        }

        public int Status { get; set; }

        public override HttpStatusCode StatusCode => (HttpStatusCode)Status;
    }
}
