using System.Net;

namespace GesPowerShell.Tests.Simulator;

public class AgencyTests
{
    private const string Scope = """{"project":{"name":"cn-north-4"}}""";

    [Theory]
    [InlineData(true, "demo-agency", "\"domain_name\":\"demo-account\"", HttpStatusCode.Created)]
    [InlineData(false, "demo-agency", "\"domain_name\":\"demo-account\"", HttpStatusCode.Unauthorized)]
    [InlineData(true, "nobody", "\"domain_name\":\"demo-account\"", HttpStatusCode.NotFound)]
    [InlineData(true, "demo-agency", "\"domain_name\":\"another\"", HttpStatusCode.NotFound)]
    [InlineData(true, "demo-agency", "\"x\":1", HttpStatusCode.BadRequest)]
    public async Task An_agency_is_for_those_with_a_token_who_name_it_rightly(
        bool withToken, string agency, string domain, HttpStatusCode status)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var (own, _) = await sim.LoginAsync("""{"domain":{"name":"demo-account"}}""");
        var body = "{\"auth\":{\"identity\":{\"methods\":[\"assume_role\"],\"assume_role\":{\"agency_name\":\""
            + agency + "\"," + domain + "}},\"scope\":" + Scope + "}}";

        var reply = await sim.SendAsync(sim.Plain(HttpMethod.Post, "/v3/auth/tokens", body, withToken ? own : null));

        Assert.Equal(status, reply.Status);
        if (status == HttpStatusCode.Created)
        {
            Assert.Equal("demo-account/demo-agency", reply.Body.GetProperty("token").GetProperty("user").GetProperty("name").GetString());
            var graphs = await sim.SendAsync(sim.Plain(HttpMethod.Get, sim.Graphs, token: reply.Headers["X-Subject-Token"]));
            Assert.Equal(HttpStatusCode.OK, graphs.Status);
        }
    }

    [Fact]
    public async Task The_metadata_service_wants_a_token_of_its_own()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(sim, HttpMethod.Get, "/openstack/latest/securitykey"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(sim, HttpMethod.Put, "/meta-data/latest/api/token"));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await StatusAsync(sim, HttpMethod.Put, "/meta-data/latest/api/token", ("X-Metadata-Token-Ttl-Seconds", "99999")));
    }

    private static async Task<HttpStatusCode> StatusAsync(
        SimulatorFixture sim, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = sim.Plain(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var reply = await http.SendAsync(request, SimulatorFixture.Cancellation);
        return reply.StatusCode;
    }
}
