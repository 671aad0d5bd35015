using System.Globalization;
using GesPowerShell.Client;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Client;

public class AgencyTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Start);
    private int _ownTokens;
    private int _agencyTokens;
    private int _refusedByIam;
    private int _refusedByGes;
    private TimeSpan _agencyLife = TimeSpan.FromHours(24);

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_users_own_token_gets_the_agencys_which_requests_carry()
    {
        await using var service = Service();
        using var client = Client(service);
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        var requests = service.Requests.ToList();
        Assert.Equal(["/v3/auth/tokens", "/v3/auth/tokens", "/v2/theirs/graphs"], requests.Select(r => r.Path));
        Assert.EndsWith("""
            "scope":{"domain":{"name":"mine"}}}}
            """, requests[0].Body, StringComparison.Ordinal);
        Assert.Equal(
            """{"auth":{"identity":{"methods":["assume_role"],"assume_role":"""
                + """{"agency_name":"a\u0022b","domain_name":"theirs"}},"scope":{"project":{"name":"cn-north-4"}}}}""",
            requests[1].Body);
        Assert.Equal(("own1", "agency1"), (requests[1].Headers["X-Auth-Token"], requests[2].Headers["X-Auth-Token"]));
        var session = client.Session;
        Assert.Equal(
            ("Agency", "u", "theirs", "Parameters"),
            (session.Authentication, session.UserName, session.ProjectId, session.Source));
        Assert.Equal(Start.AddDays(1).LocalDateTime, session.ExpiresAt);
    }

    [Fact]
    public async Task Fifty_calls_at_once_fetch_one_token_of_each()
    {
        await using var service = Service();
        using var client = Client(service);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.CheckAccessAsync(new CallLog().Context(Ended))));
        Assert.Equal((1, 1), (_ownTokens, _agencyTokens));
    }

    [Fact]
    public async Task Both_tokens_are_renewed_before_they_expire()
    {
        _agencyLife = TimeSpan.FromHours(10);
        await using var service = Service();
        using var client = Client(service);
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        _clock.Advance(TimeSpan.FromHours(9.5));
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        Assert.Equal((1, 2), (_ownTokens, _agencyTokens));
        _clock.Advance(TimeSpan.FromHours(13));
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        Assert.Equal((2, 3), (_ownTokens, _agencyTokens));
        Assert.Equal("agency3", service.Requests.Last().Headers["X-Auth-Token"]);
    }

    [Fact]
    public async Task A_refused_token_of_the_agency_is_renewed_once()
    {
        await using var service = Service();
        using var client = Client(service);
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        _refusedByGes = 1;
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        Assert.Equal((1, 2), (_ownTokens, _agencyTokens));
    }

    [Fact]
    public async Task An_own_token_that_is_refused_meanwhile_is_renewed_once()
    {
        await using var service = Service();
        using var client = Client(service);
        _refusedByIam = 1;
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        Assert.Equal((2, 1), (_ownTokens, _agencyTokens));
    }

    [Theory]
    [InlineData(int.MaxValue, 4)]
    public async Task Tokens_that_are_always_refused_are_an_error_after_the_second(int refusals, int requests)
    {
        await using var service = Service();
        using var client = Client(service);
        _refusedByIam = refusals;
        var error = await Assert.ThrowsAsync<GesException>(() => client.CheckAccessAsync(new CallLog().Context(Ended)));
        Assert.Equal("AgencyRefused", error.ErrorId);
        Assert.Equal(requests, service.Requests.Count);
    }

    [Theory]
    [InlineData(403, "You have no right to do this action.", "AgencyRefused", "-AgencyDomainName")]
    [InlineData(404, "Could not find agency.", "AgencyRefused", "Agent Operator")]
    [InlineData(400, "Bad.", "AgencyRefused", "-AgencyName")]
    [InlineData(401, "The project to scope to does not exist.", "ProjectNotFound", "-ProjectId")]
    [InlineData(503, "Busy.", "ServiceFailed", "later")]
    public async Task What_is_wrong_with_an_agency_is_said(int status, string text, string errorId, string advice)
    {
        await using var service = new FakeService((request, answer) => request.Body.Contains("assume_role", StringComparison.Ordinal)
            ? answer.SendAsync(status, $$$"""{"error":{"code":{{{status}}},"message":"{{{text}}}","title":"x"}}""")
            : answer.SendAsync(201, """{"token":{}}""", "X-Subject-Token: hush-token"));
        using var client = Client(service);
        var error = await Assert.ThrowsAsync<GesException>(() => client.CheckAccessAsync(new CallLog().Context(Ended)));
        Assert.Equal(errorId, error.ErrorId);
        Assert.Contains(advice, error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("agency 'a\"b' of account 'theirs'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
    }

    private GesClient Client(FakeService service) => Clients.For(
        service,
        _clock,
        new GesCredential.Password("u", Secrets.Of("hush-password"), "mine", new GesAgency("a\"b", "theirs")),
        projectId: null);

    private FakeService Service() => new((request, answer) =>
    {
        if (request.Path != "/v3/auth/tokens")
        {
            return _refusedByGes-- > 0
                ? answer.SendAsync(401, """{"error_code":"APIGW.0307","error_msg":"The token must be updated."}""")
                : answer.SendAsync(200, """{"graph_count":0}""");
        }

        var isAgency = request.Body.Contains("assume_role", StringComparison.Ordinal);
        if (isAgency && _refusedByIam-- > 0)
        {
            return answer.SendAsync(
                401, """{"error":{"code":401,"message":"The request you have made requires authentication.","title":"Unauthorized"}}""");
        }

        var token = isAgency ? $"agency{Interlocked.Increment(ref _agencyTokens)}" : $"own{Interlocked.Increment(ref _ownTokens)}";
        var life = isAgency ? _agencyLife : TimeSpan.FromDays(1);
        var end = (_clock.GetUtcNow() + life).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var project = isAgency ? ""","project":{"id":"theirs","name":"cn-north-4"}""" : "";
        return answer.SendAsync(201, $$$"""{"token":{"expires_at":"{{{end}}}"{{{project}}}}}""", "X-Subject-Token: " + token);
    });
}
