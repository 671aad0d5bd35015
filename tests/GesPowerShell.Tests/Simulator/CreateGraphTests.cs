using System.Net;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Simulator;

public class CreateGraphTests
{
    private const string Required =
        "\"graph_size_type_index\":\"2\",\"vpc_id\":\"v\",\"subnet_id\":\"s\",\"security_group_id\":\"g\","
        + "\"crypt_algorithm\":\"generalCipher\",\"enable_https\":true";

    [Fact]
    public async Task A_new_graph_is_listed_at_once_and_runs_after_a_while_without_a_job()
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var reply = await CreateAsync(
            sim, "\"name\":\"new_graph\",\"enable_multi_az\":true,\"tags\":[{\"key\":\"env\",\"value\":\"test\"}]," + Required);

        Assert.Equal((HttpStatusCode.OK, "new_graph"), (reply.Status, reply.Body.GetProperty("name").GetString()));
        var id = reply.Body.GetProperty("id").GetString()!;
        var graph = (await sim.GesAsync("/" + id)).Body.GetProperty("graph");
        Assert.Equal(
            ("100", "0", "2", "true"),
            (Text("status"), Text("action_progress"), Text("graph_size_type_index"), Text("is_multi_az")));
        Assert.Equal(
            ("demo", "2026-03-04T05:06:07", "InMemory", "s"),
            (Text("created_by"), Text("created"), Text("product_type"), Text("subnet_id")));
        Assert.Equal("env", graph.GetProperty("tags")[0].GetProperty("key").GetString());
        Assert.Equal("GES.7042", (await sim.ActAsync(id, "stop")).ErrorCode);
        sim.Time.Advance(OperationTimes.Create);
        Assert.Equal("200", await sim.StatusAsync(id));
        Assert.NotNull((await sim.ActAsync(id, "stop")).JobId);
        Assert.Equal(1, sim.Server.Graphs[id].Count("CreateGraph2"));
        Assert.DoesNotContain(sim.Server.Jobs.All, job => job.JobName == "CreateGraph");

        string? Text(string name) => graph.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("", "GES.7049")]
    [InlineData("\"name\":\"\"," + Required, "GES.7050")]
    [InlineData("\"name\":\"abc\"," + Required, "GES.7012")]
    [InlineData("\"name\":\"1abcd\"," + Required, "GES.7012")]
    [InlineData("\"name\":\"fraud\"," + Required, "GES.7013")]
    [InlineData("\"name\":\"new_graph\",\"arch\":\"mips\"," + Required, "GES.7052")]
    [InlineData("\"name\":\"new_graph\",\"product_type\":\"Persistence\"," + Required, "GES.0001")]
    [InlineData(
        "\"name\":\"new_graph\",\"product_type\":\"Persistence\",\"vertex_id_type\":{\"id_type\":\"fixedLengthString\"}," + Required,
        "GES.0001")]
    [InlineData("\"name\":\"new_graph\",\"product_type\":\"Persistence\",\"vertex_id_type\":{\"id_type\":\"hash\"}," + Required, null)]
    [InlineData("\"name\":\"new_graph\",\"enable_hyg\":true," + Required, "GES.0001")]
    [InlineData("\"name\":\"new_graph\",\"public_ip\":{\"public_bind_type\":\"any\"}," + Required, "GES.7031")]
    [InlineData("\"name\":\"new_graph\",\"public_ip\":{\"public_bind_type\":\"bind_existing\"}," + Required, "GES.7033")]
    [InlineData("\"name\":7," + Required, "GES.7016")]
    public async Task The_documented_rules_hold(string fields, string? code)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        sim.Server.Graphs.Add("fraud");

        Assert.Equal(code, (await CreateAsync(sim, fields)).ErrorCode);
        Assert.Equal(code is null ? 2 : 1, sim.Server.Graphs.Count);
    }

    [Fact]
    public async Task A_project_has_so_many_graphs_at_most()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        for (var i = 0; i < 50; i++)
        {
            sim.Server.Graphs.Add("graph_" + i);
        }

        Assert.Equal("GES.7018", (await CreateAsync(sim, "\"name\":\"one_more\"," + Required)).ErrorCode);
        Assert.Equal("GES.7016", (await sim.PostAsync(sim.Graphs, "{}")).ErrorCode);
    }

    private static Task<Reply> CreateAsync(SimulatorFixture sim, string fields) =>
        sim.PostAsync(sim.Graphs, "{\"graph\":{" + fields + "}}");
}
