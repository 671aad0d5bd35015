using System.Globalization;
using GesPowerShell.Client;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Client;

public class TokenTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Start);
    private int _tokens;
    private int _refusals;

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_calls_at_once_fetch_one_token()
    {
        await using var service = Service();
        using var client = Client(service);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.CheckAccessAsync(new CallLog().Context(Ended))));
        Assert.Equal(1, _tokens);
        Assert.Every(service.Requests.Where(r => r.Method == "GET"), r => Assert.Equal("token1", r.Headers["X-Auth-Token"]));
        var session = client.Session;
        Assert.Equal(
            ("Password", "u", "p1", "cn-north-4"),
            (session.Authentication, session.UserName, session.ProjectId, session.ProjectName));
        Assert.Equal(Start.AddDays(1).LocalDateTime, session.ExpiresAt);
    }

    [Fact]
    public async Task A_wrong_password_is_tried_once_by_all_who_wait()
    {
        var arrived = new TaskCompletionSource();
        await using var service = new FakeService(async (_, answer) =>
        {
            await arrived.Task;
            await answer.SendAsync(401, """{"error":{"code":401,"message":"The username or password is wrong.","title":"Unauthorized"}}""");
        });
        using var client = Client(service);
        var calls = Enumerable.Range(0, 50).Select(_ => client.CheckAccessAsync(new CallLog().Context(Ended))).ToList();
        arrived.SetResult();
        foreach (var call in calls)
        {
            var error = await Assert.ThrowsAsync<GesException>(() => call);
            Assert.Equal(("CredentialsRefused", (string?)null), (error.ErrorId, error.ErrorCode));
        }

        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData(21 * 60, 1)]
    [InlineData((21 * 60) + 37, 2)]
    public async Task A_token_is_renewed_when_a_tenth_of_its_life_is_left(int minutes, int expected)
    {
        await using var service = Service();
        using var client = Client(service);
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        _clock.Advance(TimeSpan.FromMinutes(minutes));
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        Assert.Equal(expected, _tokens);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        await using var service = Service();
        using var client = Client(service);
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        _refusals = 1;
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        Assert.Equal("token2", service.Requests.Last().Headers["X-Auth-Token"]);
    }

    [Fact]
    public async Task A_new_token_that_is_refused_as_well_is_an_error()
    {
        await using var service = Service();
        using var client = Client(service);
        _refusals = 2;
        var error = await Assert.ThrowsAsync<GesException>(() => client.Handler.SendAsync(Clients.Stop, new CallLog().Context(Ended)));
        Assert.Equal(("CredentialsRefused", RequestOutcome.Rejected), (error.ErrorId, error.Outcome));
        Assert.Equal(2, _tokens);
        Assert.Equal(4, service.Requests.Count);
    }

    [Fact]
    public async Task A_token_made_elsewhere_and_an_access_key_are_not_tried_again()
    {
        await using var service = FakeService.Answering(401, """{"error_code":"APIGW.0307","error_msg":"The token must be updated."}""");
        foreach (var credential in new[] { new GesCredential.Token(Secrets.Of("T")), Clients.Keys() })
        {
            using var client = Clients.For(service, _clock, credential);
            await Assert.ThrowsAsync<GesException>(() => client.CheckAccessAsync(new CallLog().Context(Ended)));
        }

        Assert.Equal(2, service.Requests.Count);
    }

    [Theory]
    [InlineData(null, null, "\"name\":\"cn-north-4\"")]
    [InlineData(null, "cn-north-4_sub", "\"name\":\"cn-north-4_sub\"")]
    [InlineData("p9", null, "\"id\":\"p9\"")]
    public async Task A_token_is_for_one_project(string? id, string? name, string scope)
    {
        await using var service = Service();
        using var client = Clients.For(
            service, _clock,
            new GesCredential.Password("u", Secrets.Of("a\"\\\n\u0001\u000f\u0010\u001f é"), "d\""), id, projectName: name);
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        var request = service.Requests.First();
        Assert.Equal("/v3/auth/tokens?nocatalog=true", request.Target);
        Assert.EndsWith($"\"scope\":{{\"project\":{{{scope}}}}}}}}}", request.Body, StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(request.Body);
        var user = json.RootElement.GetProperty("auth").GetProperty("identity").GetProperty("password").GetProperty("user");
        Assert.Equal("a\"\\\n\u0001\u000f\u0010\u001f é", user.GetProperty("password").GetString());
        Assert.Equal("d\"", user.GetProperty("domain").GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_caller_may_dispose_of_their_secret()
    {
        await using var service = Service();
        using var password = Secrets.Of("p");
        using var client = Clients.For(service, _clock, new GesCredential.Password("u", password, "d"), projectId: null);
        password.Dispose();
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        Assert.Equal(1, _tokens);
    }

    private GesClient Client(FakeService service) =>
        Clients.For(service, _clock, new GesCredential.Password("u", Secrets.Of("p"), "d"), projectId: null);

    private FakeService Service() => new((request, answer) =>
    {
        if (request.Path != "/v3/auth/tokens")
        {
            return _refusals-- > 0
                ? answer.SendAsync(401, """{"error_code":"APIGW.0307","error_msg":"The token must be updated."}""")
                : answer.SendAsync(200, """{"graph_count":0}""");
        }

        var number = Interlocked.Increment(ref _tokens);
        var end = (_clock.GetUtcNow() + TimeSpan.FromDays(1)).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        return answer.SendAsync(
            201,
            $$$"""{"token":{"expires_at":"{{{end}}}","project":{"id":"p1","name":"cn-north-4"} } }""",
            $"X-Subject-Token: token{number}");
    });
}
