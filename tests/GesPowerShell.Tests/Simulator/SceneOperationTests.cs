using System.Net;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Simulator;

/// <summary>Scenes (GraphPlugins) as the API reference of GES V2 documents them.</summary>
public class SceneOperationTests
{
    [Theory]
    [InlineData("", 3)]
    [InlineData("?scene_name=fraud_detection", 2)]
    [InlineData("?scene_name=fraud_detection&application_name=ring_detection", 1)]
    [InlineData("?scene_name=recommendation&application_name=ring_detection", 0)]
    [InlineData("?scene_name=none", 0)]
    [InlineData("?scene_name=&graph_id=", 3)]
    public async Task Applications_are_filtered_by_scene_and_name(string query, int count)
    {
        await using var sim = await SimulatorFixture.StartAsync();

        Assert.Equal(count, (await sim.GesAsync("/scenes" + query)).Body.GetProperty("results").GetArrayLength());
    }

    [Theory]
    [InlineData("?application_name=ring_detection")]
    [InlineData("?graph_id=x&scene_name=fraud_detection")]
    public async Task Filters_that_are_not_documented_together_are_refused(string query)
    {
        await using var sim = await SimulatorFixture.StartAsync();

        Assert.Equal("GES.0001", (await sim.GesAsync("/scenes" + query)).ErrorCode);
    }

    [Fact]
    public async Task An_application_tells_its_parameters()
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var rows = (await sim.GesAsync("/scenes?scene_name=fraud_detection&application_name=ring_detection")).Body.GetProperty("results");

        Assert.Equal(
            """[{"scene":"fraud_detection","name":"ring_detection","params":["""
                + """{"type":"string","name":"max_length","default_value":"6"},{"type":"string","name":"label","default_value":""}],"""
                + "\"description\":\"Finds rings of transfers.\"}]",
            rows.GetRawText());
    }

    [Fact]
    public async Task A_graph_subscribes_to_a_scene_once_and_can_again_after_it_has_unsubscribed()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        const string Both = """{"scenes":[{"name":"fraud_detection","applications":["ring_detection"]},{"name":"recommendation"}]}""";

        Assert.Equal("""{"result":"success"}""", (await RegisterAsync(sim, id, Both)).Text);

        Assert.Equal(3, (await sim.GesAsync("/scenes?graph_id=" + id)).Body.GetProperty("results").GetArrayLength());
        Assert.Equal("GES.7009", (await RegisterAsync(sim, id, Both)).ErrorCode);
        var ended = await UnregisterAsync(
            sim, id, """{"scenes":[{"name":"recommendation"},{"name":"unknown"},{"name":"recommendation"}]}""");
        Assert.Equal("""{"success":["recommendation"],"failure":["unknown"]}""", ended.Text);
        Assert.Equal(2, (await sim.GesAsync("/scenes?graph_id=" + id)).Body.GetProperty("results").GetArrayLength());
        Assert.Equal(HttpStatusCode.OK, (await RegisterAsync(sim, id, """{"scenes":[{"name":"recommendation"}]}""")).Status);
        var state = await sim.RealStateAsync(id);
        Assert.Equal(
            ["fraud_detection", "recommendation"],
            state.GetProperty("scenes").EnumerateArray().Select(scene => scene.GetString()));
        Assert.Equal(2, state.GetProperty("counts").GetProperty("RegisterScenes2").GetInt32());
    }

    [Fact]
    public async Task One_bad_scene_of_a_subscription_leaves_none_subscribed()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;

        Assert.Equal("GES.0001", (await RegisterAsync(sim, id, """{"scenes":[{"name":"recommendation"},{"name":"unknown"}]}""")).ErrorCode);

        Assert.Equal("""{"results":[]}""", (await sim.GesAsync("/scenes?graph_id=" + id)).Text);
    }

    [Theory]
    [InlineData("{}", "GES.7049")]
    [InlineData("""{"scenes":[]}""", "GES.7050")]
    [InlineData("""{"scenes":[{}]}""", "GES.7049")]
    [InlineData("""{"scenes":[null]}""", "GES.7049")]
    [InlineData("""{"scenes":[{"name":""}]}""", "GES.7050")]
    [InlineData("""{"scenes":"all"}""", "GES.7016")]
    public async Task A_request_names_its_scenes(string body, string code)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;

        Assert.Equal(code, (await RegisterAsync(sim, id, body)).ErrorCode);
        Assert.Equal(code, (await UnregisterAsync(sim, id, body)).ErrorCode);
    }

    [Fact]
    public async Task Scenes_need_a_running_graph_of_engine_2_3_11_and_go_with_it()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        const string Body = """{"scenes":[{"name":"recommendation"}]}""";
        var old = sim.Server.Graphs.Add(new GraphSpec { Name = "old", DataStoreVersion = "2.3.10" }).Id;
        var stopped = sim.Server.Graphs.Add("stopped", GraphCode.Stopped).Id;
        var good = sim.Server.Graphs.Add(new GraphSpec { Name = "good", DataStoreVersion = "2.3.11" }).Id;
        await RegisterAsync(sim, good, Body);
        sim.Server.Graphs.Remove(good);

        Assert.Equal("GES.7009", (await RegisterAsync(sim, old, Body)).ErrorCode);
        Assert.Equal("GES.7009", (await UnregisterAsync(sim, old, Body)).ErrorCode);
        Assert.Equal("GES.7001", (await RegisterAsync(sim, stopped, Body)).ErrorCode);
        Assert.Equal("GES.7000", (await RegisterAsync(sim, good, Body)).ErrorCode);
        Assert.Equal("GES.7000", (await sim.GesAsync("/scenes?graph_id=" + good)).ErrorCode);
    }

    private static Task<Reply> RegisterAsync(SimulatorFixture sim, string id, string body) => sim.ActAsync(id, "scenes/register", body);

    private static Task<Reply> UnregisterAsync(SimulatorFixture sim, string id, string body) => sim.ActAsync(id, "scenes/unregister", body);
}
