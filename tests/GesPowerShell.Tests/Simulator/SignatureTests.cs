using System.Net;

namespace GesPowerShell.Tests.Simulator;

public class SignatureTests
{
    [Fact]
    public async Task A_signed_request_is_let_in()
    {
        await using var sim = await SimulatorFixture.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await sim.SendAsync(sim.Sign(
            HttpMethod.Get, sim.Graphs + "?limit=1", headers: ("X-Project-Id", sim.Server.Options.ProjectId)))).Status);
    }

    [Theory]
    [InlineData("/jobs?graph_name=%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29")]
    [InlineData("/jobs?graph_name=&limit=5")]
    [InlineData("/a%20b%2Fc/jobs/x~y/status")]
    public async Task Odd_characters_are_encoded_again_before_they_are_checked(string path)
    {
        await using var sim = await SimulatorFixture.StartAsync();

        Assert.NotEqual(HttpStatusCode.Unauthorized, (await sim.GesAsync(path)).Status);
    }

    [Fact]
    public async Task The_order_and_encoding_of_the_query_on_the_wire_do_not_matter()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var request = sim.Sign(HttpMethod.Get, sim.Graphs + "/jobs?graph_name=a%20b&limit=5");

        request.RequestUri = new Uri(sim.Server.Address, sim.Graphs + "/jobs?limit=5&graph_name=a+b");

        Assert.Equal(HttpStatusCode.OK, (await sim.SendAsync(request)).Status);
    }

    [Fact]
    public async Task The_body_is_signed_unless_the_client_says_that_it_is_not()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var path = sim.Graphs + "/x/stop";
        var changed = sim.Sign(HttpMethod.Post, path, "{}");
        changed.Content = new StringContent("{ }");
        var unsigned = sim.Sign(
            HttpMethod.Post, path, "{}", payloadHash: "UNSIGNED-PAYLOAD", headers: ("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD"));

        Assert.Contains("verify aksk signature fail", (await sim.SendAsync(changed)).Text);
        Assert.Equal("GES.7000", (await sim.SendAsync(unsigned)).ErrorCode);
    }

    [Theory]
    [InlineData(-901, true)]
    [InlineData(-899, false)]
    [InlineData(899, false)]
    [InlineData(901, true)]
    public async Task A_clock_more_than_15_minutes_off_is_refused(int seconds, bool refused)
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var reply = await sim.SendAsync(sim.Sign(HttpMethod.Get, sim.Graphs, date: sim.Time.GetUtcNow().AddSeconds(seconds)));

        Assert.Equal(refused ? "APIGW.0301" : null, reply.ErrorCode);
        Assert.Equal(refused, reply.Text.Contains("signature expired", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_jump_of_the_simulated_clock_does_not_make_signatures_old()
    {
        await using var sim = await SimulatorFixture.StartAsync();

        sim.Server.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(HttpStatusCode.OK, (await sim.GesAsync("")).Status);
    }

    [Fact]
    public async Task Unknown_keys_foreign_security_tokens_and_strange_headers_are_refused()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var strange = sim.Plain(HttpMethod.Get, sim.Graphs);
        strange.Headers.TryAddWithoutValidation("Authorization", "SDK-HMAC-SM3 Access=x, SignedHeaders=host, Signature=y");

        var unknown = await sim.SendAsync(sim.Sign(HttpMethod.Get, sim.Graphs, accessKey: "NOBODY"));
        var temporary = await sim.SendAsync(sim.Sign(HttpMethod.Get, sim.Graphs, headers: ("X-Security-Token", "token")));
        var none = await sim.SendAsync(sim.Plain(HttpMethod.Get, sim.Graphs));

        Assert.Equal((HttpStatusCode.Unauthorized, "APIGW.0301"), (unknown.Status, unknown.ErrorCode));
        Assert.Contains("ak not exist", unknown.Text);
        Assert.Equal(unknown.RequestId, unknown.Body.GetProperty("request_id").GetString());
        Assert.Equal("APIGW.0301", temporary.ErrorCode);
        Assert.Equal("APIGW.0301", none.ErrorCode);
        Assert.Equal("APIGW.0305", (await sim.SendAsync(strange)).ErrorCode);
    }

    [Fact]
    public async Task A_signature_that_leaves_out_the_host_is_bad()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var request = sim.Sign(HttpMethod.Get, sim.Graphs);
        var value = request.Headers.NonValidated["Authorization"].ToString();
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", value.Replace("host;", "", StringComparison.Ordinal));

        Assert.Contains("verify aksk signature fail", (await sim.SendAsync(request)).Text);
    }

    [Fact]
    public async Task More_than_five_bad_signatures_in_a_row_lock_the_key_for_five_minutes()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        for (var i = 0; i < 6; i++)
        {
            var bad = await sim.SendAsync(sim.Sign(HttpMethod.Get, sim.Graphs, secretKey: "wrong"));
            Assert.Contains("verify aksk signature fail", bad.Text);
        }

        Assert.Contains("AK access failed to reach the limit,forbidden", (await sim.GesAsync("")).Text);
        sim.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await sim.GesAsync("")).Status);
        sim.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await sim.GesAsync("")).Status);
    }

    [Fact]
    public async Task A_good_signature_in_between_forgives_the_bad_ones()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        for (var i = 0; i < 12; i++)
        {
            await sim.SendAsync(sim.Sign(HttpMethod.Get, sim.Graphs, secretKey: i % 5 == 4 ? null : "wrong"));
        }

        Assert.Equal(HttpStatusCode.OK, (await sim.GesAsync("")).Status);
    }

    [Fact]
    public async Task A_locked_key_is_refused_by_IAM_too_and_a_token_is_let_in()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        for (var i = 0; i < 6; i++)
        {
            await sim.SendAsync(sim.Sign(HttpMethod.Get, "/v3/projects", secretKey: "wrong"));
        }

        Assert.Contains("AK access failed to reach the limit,forbidden", (await sim.GesAsync("")).Text);
        Assert.Contains("AK access failed to reach the limit,forbidden", (await sim.GetAsync("/v3/projects")).Text);
        var byToken = await sim.SendAsync(sim.Plain(HttpMethod.Get, sim.Graphs, token: (await sim.LoginAsync()).Token));
        Assert.Equal(HttpStatusCode.OK, byToken.Status);
    }

    [Fact]
    public async Task At_a_high_time_scale_the_lock_of_a_key_passes_quickly()
    {
        await using var sim = await SimulatorFixture.StartAsync(timeScale: 600);
        for (var i = 0; i < 6; i++)
        {
            await sim.SendAsync(sim.Sign(HttpMethod.Get, sim.Graphs, secretKey: "wrong"));
        }

        sim.Time.Advance(TimeSpan.FromSeconds(0.5));

        Assert.Equal(HttpStatusCode.OK, (await sim.GesAsync("")).Status);
    }
}
