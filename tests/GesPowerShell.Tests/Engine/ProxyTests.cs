using System.Net;
using System.Net.Sockets;
using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Engine;

/// <summary>Errors of a proxy name the proxy, and not the service behind it.</summary>
public sealed class ProxyTests : IDisposable
{
    private readonly PowerShellSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void A_proxy_that_nobody_runs_is_named()
    {
        var proxy = $"127.0.0.1:{ClosedPort()}";
        var result = Connect($"http://{proxy}");
        Assert.Equal("ProxyFailed", result.ErrorId);
        Assert.Contains($"the proxy {proxy} cannot be reached", result.Error.ToString());
        Assert.Contains("-Proxy", result.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_proxy_whose_name_is_not_known_is_named()
    {
        var result = Connect("http://no-such-proxy.invalid:8080");
        Assert.Equal("ProxyFailed", result.ErrorId);
        Assert.Contains("the name of the proxy no-such-proxy.invalid:8080 was not found", result.Error.ToString());
    }

    [Theory]
    [InlineData("https://ges.invalid", 407, "wants a user name and password", "ProxyRefused")]
    [InlineData("https://ges.invalid", 401, "refused to make the connection", "ProxyRefused")]
    [InlineData("https://ges.invalid", 404, "refused to make the connection", "ProxyRefused")]
    [InlineData("https://ges.invalid", 429, "refused to make the connection", "ProxyRefused")]
    [InlineData("https://ges.invalid", 403, "refused to make the connection", "ProxyRefused")]
    [InlineData("https://ges.invalid", 502, "refused to make the connection", "ProxyRefused")]
    [InlineData("http://127.0.0.1:1", 407, "wants a user name and password", "ProxyRefused")]
    public async Task A_proxy_that_refuses_is_named(string endpoint, int status, string words, string errorId)
    {
        await using var proxy = FakeService.Answering(status, "");
        var result = Connect(proxy.Address.AbsoluteUri, endpoint);
        Assert.Equal(errorId, result.ErrorId);
        Assert.Contains($"the proxy {proxy.Address.Authority} {words}", result.Error.ToString());
        Assert.Contains($"HTTP {status}", result.Error.ToString());
        Assert.Contains("-ProxyCredential", result.Error.ErrorDetails.RecommendedAction);
    }

    /// <summary>The proxy refuses every request to IAM, so a second request would fail the same way.</summary>
    [Fact]
    public async Task A_proxy_that_refuses_the_way_to_IAM_is_not_taken_for_a_lack_of_rights_there()
    {
        await using var proxy = FakeService.Answering(403, "");
        Assert.Equal("ProxyRefused", Connect(proxy.Address.AbsoluteUri, project: "").ErrorId);
        Assert.Single(proxy.Requests);
    }

    [Theory]
    [InlineData(407, 1)]
    [InlineData(403, 1)]
    [InlineData(429, 5)]
    [InlineData(502, 5)]
    public async Task A_proxy_is_asked_again_only_where_its_answer_can_change(int status, int attempts)
    {
        await using var proxy = FakeService.Answering(status, "");
        var settings = new GesSettings
        {
            Region = "cn-north-4", Endpoint = new Uri("https://ges.invalid"), ProjectId = "p",
            Credential = Clients.Keys(), Proxy = proxy.Address,
        };
        _session.Set("c", new GesConnection(Clients.Of(settings)));
        foreach (var command in (string[])["Get-GesGraph", "Stop-GesGraph -GraphId g"])
        {
            proxy.Requests.Clear();
            Assert.Equal("ProxyRefused", _session.Run($"{command} -Connection $c").ErrorId);
            Assert.Equal(attempts, proxy.Requests.Count);
        }
    }

    [Theory]
    [InlineData(407, 1)]
    [InlineData(429, 5)]
    [InlineData(502, 5)]
    public async Task A_proxy_on_the_way_to_a_file_is_asked_again_only_where_its_answer_can_change(int status, int attempts)
    {
        await using var proxy = new FakeService((request, answer) => request.Method == "CONNECT"
            ? answer.SendAsync(status, "")
            : answer.SendAsync(
                200,
                """{"bucket":"b","files":[{"name":"edges.bin","size":1,"download_link":"https://obs.invalid/edges.bin?Signature=x"}]}"""));
        var settings = new GesSettings
        {
            Region = "cn-north-4", Endpoint = new Uri("http://127.0.0.1:1"), ProjectId = "p",
            Credential = Clients.Keys(), Proxy = proxy.Address,
        };
        _session.Set("c", new GesConnection(Clients.Of(settings)));
        var folder = Directory.CreateTempSubdirectory("ges-save-");
        try
        {
            _session.Set("to", folder.FullName);
            Assert.Equal("ProxyRefused", _session.Run("Save-GesBackup -BackupId b -GraphId g -Path $to -Connection $c").ErrorId);
            Assert.Equal(attempts, proxy.Requests.Count(request => request.Method == "CONNECT"));
            Assert.Empty(folder.EnumerateFiles("*", SearchOption.AllDirectories));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("foo")]
    [InlineData("proxy.example.com:8080")]
    [InlineData("ftp://proxy.example.com")]
    [InlineData("socks5://proxy.example.com")]
    [InlineData("http://proxy.example.com/?a")]
    [InlineData("http://user:hush-hush@proxy.example.com:8080")]
    [InlineData("user:hush-hush@proxy.example.com:8080")]
    public void What_is_no_address_of_a_proxy_is_refused(string proxy)
    {
        var result = Connect(proxy);
        Assert.Equal("ProxyInvalid", result.ErrorId);
        Assert.Contains("http://proxy.example.com:8080", result.Error.ErrorDetails.RecommendedAction);
        Assert.DoesNotContain("hush", result.Error.Exception.ToString());
    }

    private RunResult Connect(string proxy, string endpoint = "https://ges.invalid", string project = "-ProjectId p")
    {
        _session.Set("sk", Secrets.Of("some-secret-key"));
        _session.Set("proxy", proxy);
        return _session.Run($"Connect-Ges -Region cn-north-4 -Endpoint {endpoint} "
            + $"-IamEndpoint {endpoint} -AccessKey a -SecretKey $sk {project} -Proxy $proxy");
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
