using System.Net;
using System.Text.Json;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Simulator;

/// <summary>Graphs after an import, an export, an upgrade, a resize, an expansion and a change of their address.</summary>
public class GraphChangeTests
{
    [Theory]
    [InlineData("import-graph", """{"edgeset_path":"b/e.csv"}""", "202", "ImportGraph")]
    [InlineData(
        "export-graph",
        """{"graph_export_path":"b/out","edge_set_name":"e","vertex_set_name":"v","schema_name":"s"}""",
        "204",
        "ExportGraph")]
    [InlineData("clear-graph", "", "205", "ClearGraph")]
    [InlineData("upgrade", """{"upgrade_version":"2.4.7"}""", "201", "UpgradeGraph")]
    [InlineData("resize", """{"resize":{"graph_size_type_index":"2"}}""", "206, 207", "ResizeGraph")]
    [InlineData("expand", """{"expand":{"replication":2}}""", "210, 211", "ExpandGraph")]
    [InlineData("backups", "{}", "903", "CreateBackup")]
    public async Task A_job_takes_a_running_graph_through_its_states_and_back_and_is_refused_elsewhere(
        string path, string body, string states, string jobName)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        var stopped = sim.Server.Graphs.Add("other", GraphCode.Stopped).Id;

        var reply = await sim.ActAsync(id, path, body);

        var seen = new List<string>();
        for (var i = 0; i < 700 && seen is not [.., "200"]; i++)
        {
            var status = sim.Server.Graphs[id].Status;
            if (seen is not [.., var last] || last != status)
            {
                seen.Add(status);
            }

            sim.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(states + ", 200", string.Join(", ", seen));
        Assert.Equal(("success", jobName), (sim.Server.Jobs[reply.JobId!].Status, sim.Server.Jobs[reply.JobId!].JobName));
        Assert.Equal(path == "expand" ? "GES.7015" : "GES.7001", (await sim.ActAsync(stopped, path, body)).ErrorCode);
        Assert.Equal("GES.7000", (await sim.ActAsync("nowhere", path, body)).ErrorCode);
        Assert.Equal("GES.7016", (await sim.ActAsync(id, path, "[]")).ErrorCode);
        Assert.Equal(1, sim.Server.Graphs[id].Count(jobName + "2"));
    }

    [Fact]
    public async Task Imported_files_stand_in_the_job_at_its_end_and_in_the_graph()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 2);
        var id = sim.Server.Graphs.Named("social_net").Id;

        var reply = await sim.ActAsync(
            id, "import-graph", """{"edgeset_path":"b/more.csv","vertexset_path":"b/v.csv","log_dir":"b/log"}""");

        Assert.Single(sim.Server.Graphs[id].Spec.EdgesetPath!);
        sim.Time.Advance(OperationTimes.Import);
        var graph = sim.Server.Graphs[id].Spec;
        Assert.Equal(["demo-bucket/social/edges.csv", "b/more.csv"], graph.EdgesetPath!.Select(file => file.Path));
        Assert.Equal(reply.JobId, graph.EdgesetPath![1].JobId);
        Assert.Single(graph.SchemaPath!);
        var detail = (await sim.GesAsync($"/{id}/jobs/{reply.JobId}/status")).Body.GetProperty("job_detail");
        Assert.Equal(("b/v.csv", "b/log", "success"), (Text("path"), Text("log"), Text("status")));
        Assert.Equal(JsonValueKind.Null, detail.GetProperty("schema_path").ValueKind);

        string? Text(string name) => detail.GetProperty("vertexset_path")[0].GetProperty(name).GetString();
    }

    [Fact]
    public async Task A_restart_fails_an_import_and_no_file_of_it_stands_in_the_graph()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        var import = await sim.ActAsync(id, "import-graph", """{"edgeset_path":"b/e.csv"}""");

        await sim.ActAsync(id, "restart");
        sim.Time.Advance(OperationTimes.Restart);

        Assert.Equal("failed", sim.Server.Jobs[import.JobId!].Status);
        Assert.Null(sim.Server.Graphs[id].Spec.EdgesetPath);
    }

    [Theory]
    [InlineData("export-graph", """{"graph_export_path":"b","edge_set_name":"e","vertex_set_name":"v"}""", "GES.7049")]
    [InlineData("export-graph", """{"graph_export_path":"","edge_set_name":"e","vertex_set_name":"v","schema_name":"s"}""", "GES.7050")]
    [InlineData("upgrade", "{}", "GES.7049")]
    [InlineData("upgrade", """{"upgrade_version":"2.4.6"}""", "GES.7036")]
    [InlineData("upgrade", """{"upgrade_version":"2.3.99"}""", "GES.7036")]
    [InlineData("upgrade", """{"upgrade_version":"newest"}""", "GES.0001")]
    [InlineData("resize", "{}", "GES.7049")]
    [InlineData("resize", """{"resize":{"graph_size_type_index":"3"}}""", "GES.7057")]
    [InlineData("resize", """{"resize":{"graph_size_type_index":"1"}}""", "GES.7057")]
    [InlineData("resize", """{"resize":{"graph_size_type_index":"6"}}""", "GES.7057")]
    [InlineData("resize", """{"resize":{"graph_size_type_index":3}}""", "GES.7016")]
    [InlineData("resize", """{"resize":{"graph_size_type_index":"2"}}""", null)]
    [InlineData("resize", """{"resize":{"graph_size_type_index":"5"}}""", null)]
    [InlineData("expand", "{}", "GES.7049")]
    [InlineData("expand", """{"expand":{"replication":0}}""", "GES.0001")]
    [InlineData("expand", """{"expand":{"replication":"1"}}""", "GES.7016")]
    public async Task The_documented_rules_hold_for_a_graph_of_a_hundred_million_edges(string path, string body, string? code)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add(new GraphSpec { Name = "fraud", GraphSizeTypeIndex = "3" }).Id;

        Assert.Equal(code, (await sim.ActAsync(id, path, body)).ErrorCode);
    }

    [Theory]
    [InlineData("0", "InMemory", "GES.7056", "GES.7056")]
    [InlineData("6", "Persistence", "GES.7009", "GES.7009")]
    [InlineData("5", "InMemory", null, "GES.7056")]
    public async Task Some_graphs_cannot_be_resized_or_expanded(string size, string edition, string? resize, string? expand)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var spec = new GraphSpec { Name = "fraud", GraphSizeTypeIndex = size, ProductType = edition };

        var resized = await sim.ActAsync(sim.Server.Graphs.Add(spec).Id, "resize", """{"resize":{"graph_size_type_index":"4"}}""");
        var expanded = await sim.ActAsync(
            sim.Server.Graphs.Add(spec with { Id = Guid.NewGuid().ToString() }).Id, "expand", """{"expand":{"replication":1}}""");

        Assert.Equal((resize, expand), (resized.ErrorCode, expanded.ErrorCode));
    }

    [Fact]
    public async Task Version_size_and_replicas_change_when_the_job_ends_and_replicas_end_resizing()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;

        await sim.ActAsync(id, "upgrade", """{"upgrade_version":"2.4.7"}""");
        Assert.Equal("2.4.6", sim.Server.Graphs[id].Spec.DataStoreVersion);
        sim.Time.Advance(OperationTimes.Upgrade);
        await sim.ActAsync(id, "resize", """{"resize":{"graph_size_type_index":"4"}}""");
        sim.Time.Advance(OperationTimes.Resize);
        var resized = sim.Time.GetUtcNow();
        await sim.ActAsync(id, "expand", """{"expand":{"replication":2}}""");
        sim.Time.Advance(OperationTimes.Expand);

        var graph = sim.Server.Graphs[id].Spec;
        Assert.Equal(
            ("2.4.7", "4", "1", 3),
            (graph.DataStoreVersion, graph.GraphSizeTypeIndex, graph.OriginGraphSizeTypeIndex, graph.Replication));
        Assert.Equal((resized, sim.Time.GetUtcNow()), (graph.ResizeTime, graph.ExpandTime));
        Assert.Equal("GES.7056", (await sim.ActAsync(id, "resize", """{"resize":{"graph_size_type_index":"3"}}""")).ErrorCode);
    }

    [Fact]
    public async Task A_forced_upgrade_interrupts_an_import_another_one_is_refused()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        var import = await sim.ActAsync(id, "import-graph", """{"edgeset_path":"b/e.csv"}""");

        Assert.Equal("GES.7001", (await sim.ActAsync(id, "upgrade", """{"upgrade_version":"2.4.7"}""")).ErrorCode);
        await sim.ActAsync(id, "upgrade", """{"upgrade_version":"2.4.7","force_upgrade":true}""");
        sim.Time.Advance(OperationTimes.Upgrade);

        Assert.Equal("failed", sim.Server.Jobs[import.JobId!].Status);
        Assert.Equal(("200", "2.4.7"), (sim.Server.Graphs[id].Status, sim.Server.Graphs[id].Spec.DataStoreVersion));
    }

    [Fact]
    public async Task A_public_IP_is_bound_once_and_unbound_once()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;

        Assert.Equal("GES.7039", (await sim.ActAsync(id, "unbind-eip", """{"eip_id":"e"}""")).ErrorCode);
        Assert.Equal("GES.7033", (await sim.ActAsync(id, "bind-eip")).ErrorCode);
        var bound = await sim.ActAsync(id, "bind-eip", """{"eip_id":"e"}""");
        Assert.Equal((HttpStatusCode.OK, "{}"), (bound.Status, bound.Text));
        Assert.NotNull(sim.Server.Graphs[id].Spec.PublicIp);
        Assert.Equal("GES.7038", (await sim.ActAsync(id, "bind-eip", """{"eip_id":"e"}""")).ErrorCode);
        await sim.ActAsync(id, "unbind-eip", """{"eip_id":"e"}""");
        Assert.Null(sim.Server.Graphs[id].Spec.PublicIp);
        Assert.Equal((1, 1), (sim.Server.Graphs[id].Count("AttachEip2"), sim.Server.Graphs[id].Count("DetachEip2")));
        Assert.Empty(sim.Server.Jobs.All);
    }

    [Fact]
    public async Task A_security_group_is_changed_at_once_by_a_new_engine_alone()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        var old = sim.Server.Graphs.Add(new GraphSpec { Name = "old", DataStoreVersion = "2.4.2" }).Id;
        const string Body = """{"security_group_id":"sg"}""";

        await sim.ActAsync(id, "sg/change", Body);
        var missing = await sim.ActAsync("nowhere", "sg/change", Body);

        Assert.Equal("sg", sim.Server.Graphs[id].Spec.SecurityGroupId);
        Assert.Equal((HttpStatusCode.NotFound, "GES.0047"), (missing.Status, missing.ErrorCode));
        Assert.Equal("GES.7049", (await sim.ActAsync(id, "sg/change")).ErrorCode);
        Assert.Equal("GES.7009", (await sim.ActAsync(old, "sg/change", Body)).ErrorCode);
    }
}
