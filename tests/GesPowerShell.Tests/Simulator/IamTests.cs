using System.Globalization;
using System.Net;

namespace GesPowerShell.Tests.Simulator;

public class IamTests
{
    [Fact]
    public async Task A_password_gives_a_token_that_opens_the_project()
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var (token, reply) = await sim.LoginAsync();

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.InRange(token.Length, 1500, 4000);
        var body = reply.Body.GetProperty("token");
        Assert.Equal(sim.Server.Options.ProjectId, body.GetProperty("project").GetProperty("id").GetString());
        Assert.Equal("demo-account", body.GetProperty("user").GetProperty("domain").GetProperty("name").GetString());
        Assert.False(body.TryGetProperty("catalog", out _));
        Assert.NotEmpty(reply.Headers["X-IAM-Trace-Id"]);
        Assert.Equal(HttpStatusCode.OK, (await sim.SendAsync(sim.Plain(HttpMethod.Get, sim.Graphs, token: token))).Status);
    }

    [Theory]
    [InlineData("""{"project":{"id":"0a1b2c3d4e5f60718293a4b5c6d7e8f9"}}""", true)]
    [InlineData("""{"project":{"name":"cn-north-4_sandbox"}}""", false)]
    [InlineData("""{"domain":{"name":"demo-account"}}""", false)]
    [InlineData(null, false)]
    public async Task Only_a_token_of_the_project_opens_it(string? scope, bool opens)
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var (token, _) = await sim.LoginAsync(scope);
        var reply = await sim.SendAsync(sim.Plain(HttpMethod.Get, sim.Graphs, token: token));

        Assert.Equal(opens ? null : "GES.0016", reply.ErrorCode);
        Assert.Equal(HttpStatusCode.OK, (await sim.SendAsync(sim.Plain(HttpMethod.Get, "/v3/auth/projects", token: token))).Status);
    }

    [Fact]
    public async Task A_token_expires_in_simulated_time_and_says_so_in_real_time()
    {
        await using var sim = await SimulatorFixture.StartAsync(timeScale: 60);
        sim.Server.Clock.Advance(TimeSpan.FromDays(40));

        var (token, reply) = await sim.LoginAsync();

        var expires = DateTimeOffset.Parse(
            reply.Body.GetProperty("token").GetProperty("expires_at").GetString()!, CultureInfo.InvariantCulture);
        Assert.Equal(sim.Time.GetUtcNow() + TimeSpan.FromMinutes(24), expires);
        sim.Time.Advance(TimeSpan.FromMinutes(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await sim.SendAsync(sim.Plain(HttpMethod.Get, sim.Graphs, token: token))).Status);
        sim.Time.Advance(TimeSpan.FromSeconds(1));
        var refused = await sim.SendAsync(sim.Plain(HttpMethod.Get, sim.Graphs, token: token));
        Assert.Equal((HttpStatusCode.Unauthorized, "APIGW.0307"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Revoked_and_unknown_tokens_must_be_updated()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var (token, _) = await sim.LoginAsync();
        var (newer, _) = await sim.LoginAsync();
        Assert.NotEqual(token, newer);
        Assert.Equal(HttpStatusCode.OK, (await sim.SendAsync(sim.Plain(HttpMethod.Get, sim.Graphs, token: token))).Status);

        sim.Server.RevokeTokens();

        Assert.Equal("APIGW.0307", (await sim.SendAsync(sim.Plain(HttpMethod.Get, sim.Graphs, token: token))).ErrorCode);
        Assert.Equal("APIGW.0307", (await sim.SendAsync(sim.Plain(HttpMethod.Get, sim.Graphs, token: "MIIunknown"))).ErrorCode);
    }

    [Fact]
    public async Task A_wrong_password_is_told_in_the_shape_of_IAM()
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var (_, reply) = await sim.LoginAsync(password: "guess");
        var (_, elsewhere) = await sim.LoginAsync("""{"project":{"name":"eu-west-101"}}""");

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        var error = reply.Body.GetProperty("error");
        Assert.Equal(401, error.GetProperty("code").GetInt32());
        Assert.Equal("Unauthorized", error.GetProperty("title").GetString());
        Assert.NotEmpty(reply.Headers["X-IAM-Trace-Id"]);
        Assert.Equal(HttpStatusCode.Unauthorized, elsewhere.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("""{"auth":{"identity":{"methods":"password"}}}""")]
    [InlineData("""{"auth":{"identity":{"methods":["password"]}}}""")]
    [InlineData("""{"auth":{"identity":{"methods":["hw_ak_sk"]}}}""")]
    public async Task A_body_that_cannot_be_understood_is_a_bad_request(string body)
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var reply = await sim.SendAsync(sim.Plain(HttpMethod.Post, "/v3/auth/tokens", body));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(400, reply.Body.GetProperty("error").GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Projects_are_found_by_name_with_a_signature_or_a_token()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var (token, _) = await sim.LoginAsync(scope: null);

        var signed = await sim.GetAsync("/v3/projects?name=cn-north-4");
        var all = await sim.SendAsync(sim.Plain(HttpMethod.Get, "/v3/projects", token: token));
        var none = await sim.GetAsync("/v3/projects?name=eu-west-101");
        var nobody = await sim.SendAsync(sim.Plain(HttpMethod.Get, "/v3/projects"));
        var forged = await sim.SendAsync(sim.Sign(HttpMethod.Get, "/v3/projects", secretKey: "wrong"));

        Assert.Equal([sim.Server.Options.ProjectId], Ids(signed));
        Assert.Equal(2, Ids(all).Count());
        Assert.Empty(Ids(none));
        Assert.Equal(401, nobody.Body.GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal("APIGW.0301", forged.ErrorCode);

        static IEnumerable<string?> Ids(Reply reply) =>
            reply.Body.GetProperty("projects").EnumerateArray().Select(project => project.GetProperty("id").GetString());
    }
}
