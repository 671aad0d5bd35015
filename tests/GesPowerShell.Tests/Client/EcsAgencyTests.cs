using System.Globalization;
using GesPowerShell.Client;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Client;

public class EcsAgencyTests
{
    private const string NoAgency =
        """{"error":{"code":401,"message":"Please configure Cloud Service Agency first","title":"Unauthorized"}}""";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private TimeSpan _life = TimeSpan.FromHours(24);
    private int _keys;
    private int _metadataTokens;
    private int _metadataTokenStatus = 200;
    private int _metadataRefusals;
    private int _refusedByGes;
    private bool _isDown;
    private string _refusal = "calc ak sk signature fail:signature expired";

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_keys_of_the_server_sign_requests_with_their_security_token()
    {
        await using var service = Service();
        using var client = Client(service);
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        var requests = service.Requests.ToList();
        Assert.Equal(
            ["PUT /meta-data/latest/api/token", "GET /openstack/latest/securitykey", "GET /v2/p/graphs"],
            requests.Select(r => $"{r.Method} {r.Path}"));
        Assert.Equal("21600", requests[0].Headers["X-Metadata-Token-Ttl-Seconds"]);
        Assert.Equal("metadata1", requests[1].Headers["X-Metadata-Token"]);
        Assert.Equal("hush-token1", requests[2].Headers["X-Security-Token"]);
        Assert.StartsWith("SDK-HMAC-SHA256 Access=KEY1,", requests[2].Headers["Authorization"], StringComparison.Ordinal);
        var session = client.Session;
        Assert.Equal(("EcsAgency", "TemporaryAccessKey"), (session.Source, session.Authentication));
        Assert.Equal(_clock.GetUtcNow().AddDays(1).LocalDateTime, session.ExpiresAt);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(503)]
    public async Task A_server_without_the_hardened_mode_is_asked_without_a_token(int status)
    {
        _metadataTokenStatus = status;
        await using var service = Service();
        using var client = Client(service);
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        Assert.False(service.Requests.ElementAt(1).Headers.ContainsKey("X-Metadata-Token"));
        Assert.Equal(1, _keys);
    }

    [Fact]
    public async Task Fifty_calls_at_once_fetch_the_keys_once()
    {
        await using var service = Service();
        using var client = Client(service);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.CheckAccessAsync(new CallLog().Context(Ended))));
        Assert.Equal((1, 1), (_metadataTokens, _keys));
    }

    [Theory]
    [InlineData(24 * 60, (24 * 60) - 41, 1)]
    [InlineData(24 * 60, (24 * 60) - 40, 2)]
    [InlineData(60, 29, 1)]
    [InlineData(60, 30, 2)]
    public async Task Keys_are_renewed_40_minutes_before_their_end_or_at_half_of_a_short_life(
        int lifeMinutes, int afterMinutes, int expected)
    {
        _life = TimeSpan.FromMinutes(lifeMinutes);
        await using var service = Service();
        using var client = Client(service);
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        _clock.Advance(TimeSpan.FromMinutes(afterMinutes));
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        Assert.Equal((1, expected), (_metadataTokens, _keys));
        Assert.Equal($"hush-token{expected}", service.Requests.Last().Headers["X-Security-Token"]);
    }

    [Fact]
    public async Task A_metadata_token_that_is_refused_is_renewed_once()
    {
        await using var service = Service();
        using var client = Client(service);
        _metadataRefusals = 1;
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        Assert.Equal((2, 1), (_metadataTokens, _keys));
        _metadataRefusals = int.MaxValue;
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("EcsMetadataUnavailable", (await Fails(client)).ErrorId);
        Assert.Equal(3, _metadataTokens);
    }

    [Fact]
    public async Task A_server_without_an_agency_is_said_to_be_one_and_not_asked_again()
    {
        await using var service = new FakeService((request, answer) => request.Method == "PUT"
            ? answer.SendAsync(200, "metadata1")
            : answer.SendAsync(401, NoAgency));
        using var client = Client(service);
        var error = await Fails(client);
        Assert.Equal(("EcsAgencyMissing", true), (error.ErrorId, error.IsFatal));
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task A_metadata_service_that_hangs_is_given_three_seconds()
    {
        await using var service = new FakeService((_, answer) => answer.HangAsync());
        using var client = Client(service);
        var proving = client.CheckAccessAsync(new CallLog().Context(Ended));
        while (service.Requests.IsEmpty)
        {
            await Task.Delay(5, Ended);
        }

        _clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(proving.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        var error = await Assert.ThrowsAsync<GesException>(() => proving);
        Assert.Equal(("EcsMetadataUnavailable", false), (error.ErrorId, error.IsFatal));
        Assert.Contains("within 3 seconds", error.Message, StringComparison.Ordinal);
        Assert.Contains("169.254.169.254", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_never_asked_through_a_proxy()
    {
        await using var proxy = FakeService.Answering(200, """{"graph_count":0}""");
        await using var service = Service();
        using var client = Client(service, proxy.Address);
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        Assert.Equal(["/meta-data/latest/api/token", "/openstack/latest/securitykey"], service.Requests.Select(r => r.Path));
        Assert.EndsWith("/v2/p/graphs", Assert.Single(proxy.Requests).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_are_still_good_serve_while_no_others_can_be_had()
    {
        await using var service = Service();
        using var client = Client(service);
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        _isDown = true;
        _clock.Advance(_life - TimeSpan.FromMinutes(30));
        var log = new CallLog();
        await client.CheckAccessAsync(log.Context(Ended));
        await client.CheckAccessAsync(log.Context(Ended));
        Assert.Single(log.Verbose, line => line.Contains("the current ones are used", StringComparison.Ordinal));
        Assert.Equal(3, service.Requests.Count(r => r.Path == "/v2/p/graphs"));
        _clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("EcsMetadataUnavailable", (await Fails(client)).ErrorId);
        _isDown = false;
        await client.CheckAccessAsync(log.Context(Ended));
        Assert.Equal(2, _keys);
    }

    [Fact]
    public async Task Keys_that_GES_refuses_are_renewed_once()
    {
        await using var service = Service();
        using var client = Client(service);
        _refusedByGes = 1;
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        Assert.Equal(2, _keys);
        _refusedByGes = 2;
        var error = await Fails(client);
        Assert.Equal("CredentialsRefused", error.ErrorId);
        Assert.Contains("temporary access key has expired", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"credential":{"access":"A","secret":"hush","securitytoken":""}}""")]
    [InlineData("<html>hush</html>")]
    [InlineData("""{"error":{"code":500,"message":"busy"}}""")]
    public async Task An_answer_without_keys_is_an_error_that_shows_nothing_of_it(string body)
    {
        await using var service =
            new FakeService((request, answer) => request.Method == "PUT" ? answer.SendAsync(404, "") : answer.SendAsync(200, body));
        using var client = Client(service);
        var error = await Fails(client);
        Assert.Equal("EcsMetadataUnavailable", error.ErrorId);
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error_code":"APIGW.0101"}""")]
    [InlineData("<html></html>")]
    [InlineData("")]
    public async Task What_is_no_token_of_the_metadata_service_is_not_sent_as_one(string body)
    {
        await using var service = FakeService.Answering(200, body);
        using var client = Client(service);
        Assert.Equal("EcsMetadataUnavailable", (await Fails(client)).ErrorId);
        Assert.Equal("PUT", Assert.Single(service.Requests).Method);
    }

    [Theory]
    [InlineData("calc ak sk signature fail:signature expired")]
    [InlineData("decrypt token fail")]
    public async Task Temporary_keys_that_were_given_and_have_expired_say_so(string text)
    {
        _refusal = text;
        _refusedByGes = 1;
        await using var service = Service();
        using var client = Clients.For(service, _clock, Clients.Keys("hush-token"));
        var error = await Fails(client);
        Assert.Equal("CredentialsRefused", error.ErrorId);
        Assert.Contains("temporary access key has expired", error.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
    }

    private static Task<GesException> Fails(GesClient client) =>
        Assert.ThrowsAsync<GesException>(() => client.CheckAccessAsync(new CallLog().Context(Ended)));

    private GesClient Client(FakeService service, Uri? proxy = null) => Clients.Of(
        new GesSettings
        {
            Region = "cn-north-4", Endpoint = service.Address, ProjectId = "p", Credential = new GesCredential.EcsAgency(), Proxy = proxy,
        },
        _clock);

    private FakeService Service() => new((request, answer) =>
    {
        switch (request.Path)
        {
            case var path when _isDown && !path.StartsWith("/v2", StringComparison.Ordinal):
                return answer.SendAsync(500, "");
            case "/meta-data/latest/api/token":
                var token = Interlocked.Increment(ref _metadataTokens);
                return _metadataTokenStatus == 200
                    ? answer.SendAsync(200, $"metadata{token}\n")
                    : answer.SendAsync(_metadataTokenStatus, "no");
            case "/openstack/latest/securitykey" when _metadataRefusals-- > 0:
                return answer.SendAsync(401, "Unauthorized");
            case "/openstack/latest/securitykey":
                var key = Interlocked.Increment(ref _keys);
                var end = (_clock.GetUtcNow() + _life).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
                return answer.SendAsync(
                    200,
                    $$$"""
                    {"credential":{"access":"KEY{{{key}}}","secret":"hush","securitytoken":"hush-token{{{key}}}",
                     "expires_at":"{{{end}}}"}}
                    """);
            default:
                return _refusedByGes-- > 0
                    ? answer.SendAsync(
                        401, $$"""{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information: {{_refusal}}"}""")
                    : answer.SendAsync(200, """{"graph_count":0}""");
        }
    });
}
