using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using GesPowerShell.Client.Errors;

namespace GesPowerShell.Tests.Client;

public class ConnectionTests
{
    private static readonly Uri Address = new("https://ges.cn-north-4.myhuaweicloud.com/v2/p/graphs");

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public static TheoryData<Exception, string> Failures => new()
    {
        { new SocketException((int)SocketError.HostNotFound), "was not found" },
        { new SocketException((int)SocketError.TryAgain), "was not found" },
        { new SocketException((int)SocketError.ConnectionRefused), "cannot be reached" },
        { new SocketException((int)SocketError.NetworkUnreachable), "cannot be reached" },
        { new AuthenticationException("untrusted root"), "no trusted TLS connection" },
        { new SocketException((int)SocketError.ConnectionReset), "broke" },
        { new IOException("end"), "broke" },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public void Each_failure_on_the_way_has_its_own_message(Exception cause, string words)
    {
        var error = ConnectionErrors.ToError(
            new GesErrorDetails("Stop", "Stop of graph 'a'"), Address,
            new HttpRequestException("x", cause), proxy: null, Redaction.OfNames);
        Assert.Equal(("ConnectionFailed", GesErrorKind.ConnectionError), (error.ErrorId, error.Kind));
        Assert.StartsWith("Stop of graph 'a' failed, ", error.Message, StringComparison.Ordinal);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_was_given_is_used_with_its_own_credentials()
    {
        await using var proxy = new FakeService((request, answer) => request.Headers.ContainsKey("Proxy-Authorization")
            ? answer.SendAsync(200, """{"graph_count":0}""")
            : answer.SendAsync(407, "", "Proxy-Authenticate: Basic realm=\"x\""));
        using var client = Clients.Of(new GesSettings
        {
            Region = "cn-north-4",
            Endpoint = new Uri("http://127.0.0.1:1"),
            ProjectId = "p",
            Credential = Clients.Keys(),
            Proxy = proxy.Address,
            ProxyCredential = new NetworkCredential("u", "p"),
        });
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        Assert.StartsWith("http://127.0.0.1:1/v2/p/graphs", proxy.Requests.Last().Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_came_before_Ctrl_C_is_not_lost()
    {
        using var cancel = new CancellationTokenSource();
        await using var service = FakeService.Answering(200, """{"job_id":"j1"}""");
        using var client = Clients.For(service);
        var call = new OperationContext(cancel.Token, _ => cancel.Cancel(), _ => { });
        Assert.Equal("j1", (await client.Handler.SendAsync(Clients.Stop, call)).JobId);
    }
}
