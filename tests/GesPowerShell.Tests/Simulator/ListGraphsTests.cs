using System.Net;
using System.Text.Json;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Simulator;

public class ListGraphsTests
{
    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_overlap()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 25);

        var first = await sim.GesAsync("");
        var second = await sim.GesAsync("?limit=10&offset=10");
        var third = await sim.GesAsync("?limit=10&offset=20");
        var beyond = await sim.GesAsync("?limit=10&offset=30");

        Assert.Equal(25, first.Body.GetProperty("graph_count").GetInt32());
        var ids = new[] { first, second, third }.SelectMany(Items).Select(graph => graph.GetProperty("id").GetString()).ToList();
        Assert.Equal(sim.Server.Graphs.All.Select(graph => graph.Id), ids);
        Assert.Empty(Items(beyond));
    }

    [Theory]
    [InlineData("?offset=-1")]
    [InlineData("?offset=x")]
    [InlineData("?limit=0")]
    [InlineData("?limit=1e3")]
    [InlineData("?limit=99999999999")]
    public async Task Paging_that_makes_no_sense_is_an_incorrect_parameter(string query)
    {
        await using var sim = await SimulatorFixture.StartAsync();

        Assert.Equal("GES.0001", (await sim.GesAsync(query)).ErrorCode);
        Assert.Equal("GES.0001", (await sim.GesAsync("/jobs" + query)).ErrorCode);
    }

    [Fact]
    public async Task The_first_graphs_are_varied_and_the_same_every_time()
    {
        await using var one = await SimulatorFixture.StartAsync(graphs: 10);
        await using var other = await SimulatorFixture.StartAsync(graphs: 10);

        var graphs = one.Server.Graphs.All;
        Assert.Equal(
            [
                "fraud_demo 200", "social_net 200", "dev_recommend 900", "knowledge_base 200", "dev_import 202", "nightly_risk 200",
                "broken_graph 300", "aml_prod 200", "graph_0009 200", "graph_0010 200",
            ],
            graphs.Select(graph => graph.Name + " " + graph.Status));
        Assert.Equal(graphs.Select(graph => graph.Id), other.Server.Graphs.All.Select(graph => graph.Id));
        Assert.Equal("Persistence", graphs[3].Spec.ProductType);
    }

    [Fact]
    public async Task Fields_are_spelled_as_the_API_spells_them()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 8);

        var graphs = Items(await sim.GesAsync("?limit=100"));

        var aml = graphs.Single(graph => graph.GetProperty("name").GetString() == "aml_prod");
        Assert.Equal("true", aml.GetProperty("is_multi_az").GetString());
        Assert.Equal(JsonValueKind.True, aml.GetProperty("enable_https").ValueKind);
        Assert.Equal("env", aml.GetProperty("tags")[0].GetProperty("key").GetString());
        Assert.Equal(JsonValueKind.String, aml.GetProperty("sys_tags")[0].ValueKind);
        Assert.Equal(4, aml.GetProperty("traffic_ip_list").GetArrayLength());
        Assert.Equal("4", aml.GetProperty("graph_size_type_index").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$", aml.GetProperty("expand_time").GetString());
        var broken = graphs.Single(graph => graph.GetProperty("name").GetString() == "broken_graph");
        Assert.Equal(JsonValueKind.Null, broken.GetProperty("private_ip").ValueKind);
        Assert.False(broken.TryGetProperty("data_store_version", out _));
        var database = graphs.Single(graph => graph.GetProperty("name").GetString() == "knowledge_base");
        Assert.Equal(64, database.GetProperty("vertex_id_type").GetProperty("id_length").GetInt32());
    }

    [Fact]
    public async Task Names_may_be_shared_and_hold_any_character()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        sim.Server.Graphs.Add("\u001b[31mred\u001b[0m \"图\"");
        sim.Server.Graphs.Add("twin");
        sim.Server.Graphs.Add("twin", "930");

        var graphs = Items(await sim.GesAsync(""));

        Assert.Equal(
            ["\u001b[31mred\u001b[0m \"图\" 200", "twin 200", "twin 930"],
            graphs.Select(graph => graph.GetProperty("name").GetString() + " " + graph.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task A_graph_can_be_changed_and_removed_while_it_is_listed()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var graph = sim.Server.Graphs.Add("before");

        sim.Server.Graphs.Change(graph.Id, spec => spec with { Name = "after", Tags = [new GraphTag("k", "v")] });
        sim.Server.Graphs.SetStatus(graph.Id, GraphCode.BackingUp, TimeSpan.FromMinutes(1), then: GraphCode.Running);

        Assert.Equal("after 903", sim.Server.Graphs[graph.Id].Name + " " + await sim.StatusAsync(graph.Id));
        sim.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("200", await sim.StatusAsync(graph.Id));
        Assert.True(sim.Server.Graphs.Remove(graph.Id));
        Assert.Equal(HttpStatusCode.BadRequest, (await sim.GesAsync("/" + graph.Id)).Status);
        Assert.Equal(0, (await sim.GesAsync("")).Body.GetProperty("graph_count").GetInt32());
    }

    private static List<JsonElement> Items(Reply page) => [.. page.Body.GetProperty("graphs").EnumerateArray()];
}
