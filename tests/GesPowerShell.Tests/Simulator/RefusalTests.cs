using System.Net;
using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Simulator;

public class RefusalTests
{
    [Theory]
    [InlineData("stop", "900", "GES.7001", "The graph is not running.")]
    [InlineData("stop", "901", "GES.7003", "The graph is being stopped or is stopped.")]
    [InlineData("stop", "920", "GES.7001", null)]
    [InlineData("stop", "202", "GES.7001", null)]
    [InlineData("stop", "300", "GES.7001", null)]
    [InlineData("stop", "800", "GES.7001", null)]
    [InlineData("stop", "903", "GES.7002", "The graph is being backed up.")]
    [InlineData("stop", "100", "GES.7042", "The graph is being created.")]
    [InlineData("stop", "400", "GES.7000", "The graph does not exist or has been deleted.")]
    [InlineData("start", "200", "GES.7015", "The graph is not running or is stopped.")]
    [InlineData("start", "901", "GES.7003", null)]
    [InlineData("start", "920", "GES.7015", null)]
    [InlineData("start", "300", "GES.7015", null)]
    [InlineData("start", "800", "GES.7015", null)]
    [InlineData("start", "903", "GES.7002", null)]
    [InlineData("start", "100", "GES.7042", null)]
    [InlineData("start", "400", "GES.7000", null)]
    [InlineData("restart", "900", "GES.7016", "The request is invalid.")]
    [InlineData("restart", "901", "GES.7016", null)]
    [InlineData("restart", "300", "GES.7016", null)]
    [InlineData("restart", "903", "GES.7002", null)]
    [InlineData("restart", "100", "GES.7042", null)]
    [InlineData("restart", "400", "GES.7000", null)]
    public async Task What_a_state_does_not_allow_is_refused_with_its_code(string action, string status, string code, string? message)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud", status).Id;

        var reply = await sim.ActAsync(id, action);

        Assert.Equal((HttpStatusCode.BadRequest, code), (reply.Status, reply.ErrorCode));
        Assert.Equal(message ?? reply.Body.GetProperty("error_msg").GetString(), reply.Body.GetProperty("error_msg").GetString());
        Assert.Empty(sim.Server.Graphs[id].Operations);
    }

    [Fact]
    public async Task A_graph_that_is_being_started_is_not_being_created()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud", GraphCode.Stopped).Id;
        await sim.ActAsync(id, "start");

        Assert.Equal("GES.7001", (await sim.ActAsync(id, "stop")).ErrorCode);
        Assert.Equal("GES.7015", (await sim.ActAsync(id, "start")).ErrorCode);
        Assert.Equal("GES.7016", (await sim.ActAsync(id, "restart")).ErrorCode);
    }

    [Fact]
    public async Task A_database_edition_is_restarted_but_never_stopped()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add(new GraphSpec { Name = "kb", ProductType = "Persistence" }).Id;

        Assert.Equal("GES.7009", (await sim.ActAsync(id, "stop")).ErrorCode);
        Assert.NotNull((await sim.ActAsync(id, "restart")).JobId);
        sim.Server.Graphs.SetStatus(id, GraphCode.Deleted);
        Assert.Equal("GES.7000", (await sim.ActAsync(id, "stop")).ErrorCode);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("start")]
    [InlineData("restart")]
    public async Task A_graph_that_is_not_there_cannot_be_changed(string action)
    {
        await using var sim = await SimulatorFixture.StartAsync();

        Assert.Equal("GES.7000", (await sim.ActAsync("11111111-2222-3333-4444-555555555555", action)).ErrorCode);
        Assert.Equal("GES.7000", (await sim.GesAsync("/11111111-2222-3333-4444-555555555555")).ErrorCode);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"graph_backup_id":7}""")]
    public async Task A_body_that_is_no_JSON_object_is_invalid(string body)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud", GraphCode.Stopped).Id;

        Assert.Equal("GES.7016", (await sim.ActAsync(id, "start", body)).ErrorCode);
        Assert.Empty(sim.Server.Graphs[id].Operations);
    }

    [Fact]
    public async Task A_start_takes_a_good_backup_of_its_own_graph_alone()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud", GraphCode.Stopped).Id;
        var good = sim.Server.Backups.Add(new BackupSpec { GraphId = id });
        var failed = sim.Server.Backups.Add(new BackupSpec { GraphId = id, Status = "failed" });
        var unfinished = sim.Server.Backups.Add(new BackupSpec { GraphId = id, Status = BackupCode.BackingUp });
        var foreign = sim.Server.Backups.Add(new BackupSpec { GraphId = "other" });

        Assert.Equal("GES.7024", (await sim.ActAsync(id, "start", Body("nowhere"))).ErrorCode);
        Assert.Equal("GES.7024", (await sim.ActAsync(id, "start", Body(foreign.Id))).ErrorCode);
        Assert.Equal("GES.7040", (await sim.ActAsync(id, "start", Body(failed.Id))).ErrorCode);
        Assert.Equal("GES.7002", (await sim.ActAsync(id, "start", Body(unfinished.Id))).ErrorCode);
        Assert.NotNull((await sim.ActAsync(id, "start", Body(good.Id))).JobId);
        Assert.Equal(good.Id, Assert.Single(sim.Server.Graphs[id].Operations).BackupId);
        Assert.Equal("GES.7037", (await sim.ActAsync(id, "start", Body(good.Id))).ErrorCode);

        static string Body(string backup) => $$"""{"graph_backup_id":"{{backup}}"}""";
    }

    [Fact]
    public async Task Another_project_is_not_found()
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var reply = await sim.GetAsync("/v2/ffffffffffffffffffffffffffffffff/graphs");

        Assert.Equal((HttpStatusCode.BadRequest, "GES.0016"), (reply.Status, reply.ErrorCode));
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/v2")]
    [InlineData("GET", "/v1.0/{p}/graphs")]
    [InlineData("PUT", "/v2/{p}/graphs")]
    [InlineData("POST", "/v2/{p}/graphs/quotas")]
    [InlineData("GET", "/v2/{p}/graphs/metadata")]
    [InlineData("POST", "/v2/{p}/graphs/jobs/stop")]
    [InlineData("GET", "/v2/{p}/graphs/some-id/stop")]
    [InlineData("DELETE", "/v3/auth/tokens")]
    public async Task Unknown_paths_and_methods_are_told_by_the_gateway(string method, string path)
    {
        await using var sim = await SimulatorFixture.StartAsync();

        path = path.Replace("{p}", sim.Server.Options.ProjectId, StringComparison.Ordinal);
        var reply = await sim.SendAsync(sim.Plain(new HttpMethod(method), path));

        Assert.Equal((HttpStatusCode.NotFound, "APIGW.0101"), (reply.Status, reply.ErrorCode));
        Assert.Equal(reply.RequestId, reply.Body.GetProperty("request_id").GetString());
    }

    [Fact]
    public async Task A_body_above_12_MB_is_too_large()
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var reply = await sim.ActAsync("any", "start", new string(' ', (12 * 1024 * 1024) + 1));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "APIGW.0201"), (reply.Status, reply.ErrorCode));
    }
}
