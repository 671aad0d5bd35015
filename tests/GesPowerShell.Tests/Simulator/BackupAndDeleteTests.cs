using System.Net;
using System.Text.Json;
using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Operations;

namespace GesPowerShell.Tests.Simulator;

/// <summary>Backups, quotas, and the clearing and deletion of graphs, as GES documents them.</summary>
public class BackupAndDeleteTests
{
    [Fact]
    public async Task A_backup_is_listed_at_once_and_has_its_size_and_end_when_its_job_ends()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;

        var reply = await sim.PostAsync($"{sim.Graphs}/{id}/backups");

        var backupId = reply.Body.GetProperty("backup_id").GetString();
        var row = await BackupAsync(sim, id);
        Assert.Equal((backupId, "backing_up", "manual"), (Text(row, "id"), Text(row, "status"), Text(row, "backup_method")));
        Assert.Equal("fraud-20260304050607", Text(row, "name"));
        Assert.False(row.TryGetProperty("end_time", out _) || row.TryGetProperty("size", out _) || row.TryGetProperty("duration", out _));
        Assert.Equal("903", await sim.StatusAsync(id));
        sim.Time.Advance(OperationTimes.Backup);
        row = await BackupAsync(sim, id);
        Assert.Equal(
            ("success", "2026-03-04T05:07:37", 100),
            (Text(row, "status"), Text(row, "end_time"), row.GetProperty("size").GetInt32()));
        Assert.Equal(("200", "success"), (await sim.StatusAsync(id), await sim.JobStatusAsync(id, reply.JobId!)));
    }

    [Fact]
    public async Task A_backup_whose_job_fails_is_failed_and_cannot_be_started_from()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        var reply = await sim.PostAsync($"{sim.Graphs}/{id}/backups");
        sim.Server.Jobs.Fail(reply.JobId!, "no space");

        sim.Time.Advance(OperationTimes.Backup);

        Assert.Equal("failed", Text(await BackupAsync(sim, id), "status"));
        sim.Server.Graphs.SetStatus(id, GraphCode.Stopped);
        var start = await sim.ActAsync(id, "start", $$"""{"graph_backup_id":"{{reply.Body.GetProperty("backup_id").GetString()}}"}""");
        Assert.Equal("GES.7040", start.ErrorCode);
    }

    [Theory]
    [InlineData(GraphCode.BackingUp, "GES.7002")]
    [InlineData(GraphCode.Stopped, "GES.7001")]
    [InlineData(GraphCode.Stopping, "GES.7003")]
    [InlineData(GraphCode.Importing, "GES.7001")]
    [InlineData(GraphCode.Faulty, "GES.7001")]
    [InlineData(GraphCode.Preparing, "GES.7042")]
    [InlineData(GraphCode.Deleted, "GES.7000")]
    public async Task Only_a_running_graph_is_backed_up_or_cleared(string status, string code)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud", status).Id;

        Assert.Equal(code, (await sim.PostAsync($"{sim.Graphs}/{id}/backups")).ErrorCode);
        Assert.Equal(code, (await sim.ActAsync(id, "clear-graph")).ErrorCode);
        Assert.Empty(sim.Server.Graphs[id].Operations);
        Assert.Empty(sim.Server.Backups.All);
    }

    [Fact]
    public async Task A_project_has_so_many_backups_at_most_and_quotas_tell_what_is_left()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        for (var i = 1; i < Quotas.Backups; i++)
        {
            sim.Server.Backups.Add(new BackupSpec { GraphId = id });
        }

        Assert.Equal(1, await LeftAsync("backup"));
        Assert.Equal(49, await LeftAsync("graph"));
        await sim.PostAsync($"{sim.Graphs}/{id}/backups");
        sim.Time.Advance(OperationTimes.Backup);

        Assert.Equal(0, await LeftAsync("backup"));
        Assert.Equal("GES.7019", (await sim.PostAsync($"{sim.Graphs}/{id}/backups")).ErrorCode);

        async Task<int> LeftAsync(string type)
        {
            var quotas = (await sim.GesAsync("/quotas")).Body.GetProperty("quotas").GetProperty("resources").EnumerateArray();
            return quotas.Single(resource => Text(resource, "type") == type).GetProperty("available").GetInt32();
        }
    }

    [Fact]
    public async Task Quotas_tell_the_edges_of_graphs_alone()
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var resources = (await sim.GesAsync("/quotas")).Body.GetProperty("quotas").GetProperty("resources").EnumerateArray().ToArray();

        Assert.Equal(["graph", "backup", "metadata"], resources.Select(resource => Text(resource, "type")));
        Assert.Equal([true, false, false], resources.Select(resource => resource.TryGetProperty("edge_volume", out _)));
    }

    [Fact]
    public async Task A_backup_is_deleted_at_once_but_not_while_it_is_made_nor_by_way_of_another_graph()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        var backup = (await sim.PostAsync($"{sim.Graphs}/{id}/backups")).Body.GetProperty("backup_id").GetString();

        Assert.Equal("GES.7002", (await DeleteAsync(sim, $"/{id}/backups/{backup}")).ErrorCode);
        sim.Time.Advance(OperationTimes.Backup);
        Assert.Equal("GES.7024", (await DeleteAsync(sim, $"/other/backups/{backup}")).ErrorCode);
        var deleted = await DeleteAsync(sim, $"/{id}/backups/{backup}");
        Assert.Equal((HttpStatusCode.OK, "{}"), (deleted.Status, deleted.Text));
        Assert.Equal("GES.7024", (await DeleteAsync(sim, $"/{id}/backups/{backup}")).ErrorCode);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("?clear_metadata=false", 1)]
    [InlineData("?clear_metadata=true", 0)]
    public async Task A_cleared_graph_loses_its_data_when_the_job_ends_and_its_schema_if_asked_for(string query, int schemas)
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 2);
        var id = sim.Server.Graphs.Named("social_net").Id;

        var reply = await sim.ActAsync(id, "clear-graph" + query);

        Assert.Equal("205", await sim.StatusAsync(id));
        Assert.NotEmpty(sim.Server.Graphs[id].Spec.EdgesetPath!);
        sim.Time.Advance(OperationTimes.Clear);
        var graph = sim.Server.Graphs[id];
        Assert.Equal(("200", "success"), (graph.Status, await sim.JobStatusAsync(id, reply.JobId!)));
        Assert.Equal((schemas, 0, 0), (graph.Spec.SchemaPath!.Count, graph.Spec.EdgesetPath!.Count, graph.Spec.VertexsetPath!.Count));
    }

    [Fact]
    public async Task A_restart_calls_a_clearing_off_and_the_data_stay()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 2);
        var id = sim.Server.Graphs.Named("social_net").Id;
        await sim.ActAsync(id, "clear-graph");

        await sim.ActAsync(id, "restart");
        sim.Time.Advance(OperationTimes.Restart);

        Assert.NotEmpty(sim.Server.Graphs[id].Spec.EdgesetPath!);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("?keep_backup=false&delete_eip=true", "")]
    [InlineData("?keep_backup=true", "new, middle, auto")]
    public async Task A_deleted_graph_is_gone_when_the_job_ends_with_the_backups_that_it_is_not_to_keep(string query, string kept)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        var now = sim.Time.GetUtcNow();
        sim.Server.Backups.Add(new BackupSpec { Id = "old", GraphId = id, Started = now.AddDays(-4) });
        sim.Server.Backups.Add(new BackupSpec { Id = "new", GraphId = id, Started = now.AddDays(-1) });
        sim.Server.Backups.Add(new BackupSpec { Id = "middle", GraphId = id, Started = now.AddDays(-2) });
        sim.Server.Backups.Add(new BackupSpec { Id = "old auto", GraphId = id, Started = now.AddDays(-3), Method = "auto" });
        sim.Server.Backups.Add(new BackupSpec { Id = "auto", GraphId = id, Started = now.AddDays(-2), Method = "auto" });
        sim.Server.Backups.Add(new BackupSpec { Id = "foreign", GraphId = "other" });

        var reply = await DeleteAsync(sim, "/" + id + query);

        Assert.Equal("200", await sim.StatusAsync(id));
        Assert.Equal("GES.7054", (await DeleteAsync(sim, "/" + id)).ErrorCode);
        Assert.Every(
            [await sim.ActAsync(id, "stop"), await sim.ActAsync(id, "restart"), await sim.ActAsync(id, "clear-graph")],
            refused => Assert.Equal("GES.7054", refused.ErrorCode));
        Assert.Equal("DeleteGraph", sim.Server.Jobs[reply.JobId!].JobName);
        sim.Time.Advance(OperationTimes.Delete);
        Assert.Equal("GES.7000", (await sim.GesAsync("/" + id)).ErrorCode);
        Assert.Equal("success", sim.Server.Jobs[reply.JobId!].Status);
        var left = (await sim.GesAsync("/backups?limit=50")).Body.GetProperty("backup_list").EnumerateArray().ToArray();
        Assert.Equal(kept, string.Join(", ", left.Where(backup => Text(backup, "graph_id") == id).Select(backup => Text(backup, "id"))));
        Assert.All(left.Where(backup => Text(backup, "graph_id") == id), backup =>
            Assert.Equal(
                ("fraud", "400", "1"),
                (Text(backup, "graph_name"), Text(backup, "graph_status"), Text(backup, "graph_size_type_index"))));
        Assert.Contains(left, backup => Text(backup, "id") == "foreign");
    }

    [Theory]
    [InlineData(GraphCode.Frozen, null)]
    [InlineData(GraphCode.CreationFailed, null)]
    [InlineData(GraphCode.Stopped, null)]
    [InlineData(GraphCode.BackingUp, "GES.7002")]
    [InlineData(GraphCode.Preparing, "GES.7042")]
    public async Task A_frozen_or_broken_graph_can_be_deleted_one_that_is_made_or_backed_up_not(string status, string? code)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud", status).Id;

        Assert.Equal(code, (await DeleteAsync(sim, "/" + id)).ErrorCode);
        sim.Time.Advance(OperationTimes.Delete);

        Assert.Equal(code is null ? 0 : 1, sim.Server.Graphs.Count);
    }

    [Theory]
    [InlineData("DELETE", "?keep_backup=yes")]
    [InlineData("DELETE", "?delete_eip=1")]
    [InlineData("POST", "/clear-graph?clear_metadata=all")]
    public async Task A_flag_is_true_or_false(string method, string path)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;

        Assert.Equal("GES.0001", (await sim.SendAsync(sim.Sign(new HttpMethod(method), $"{sim.Graphs}/{id}{path}", "{}"))).ErrorCode);
    }

    [Fact]
    public async Task State_journal_and_faults_speak_of_every_operation_by_its_name()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        await sim.AddFaultsAsync("""[{"operation":"CreateBackup2","noJobId":{}},{"operation":"StopGraph2","empty":{}}]""");

        var backup = await sim.PostAsync($"{sim.Graphs}/{id}/backups");
        await sim.GesAsync("/" + id);
        await sim.GetAsync("/v3/projects");

        Assert.Equal("{}", backup.Text);
        Assert.Equal([1, 0], sim.Server.Faults.All.Select(rule => rule.Seen));
        Assert.Equal(["CreateBackup2", "ShowGraph2", null], sim.Server.Requests.Select(request => request.Operation));
        var graph = await sim.RealStateAsync(id);
        Assert.Equal(1, graph.GetProperty("counts").GetProperty("CreateBackup2").GetInt32());
        var began = graph.GetProperty("operations")[0];
        Assert.Equal(("createBackup", sim.Server.Backups.All[0].Id), (Text(began, "operation"), Text(began, "backupId")));
        Assert.StartsWith(
            "Rule 1: operation: give one of ListQuotas2, ListGraphs2,",
            (await sim.AddFaultsAsync("""{"operation":"Stop","empty":{}}""")).Body.GetProperty("error").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_job_changes_it_changes_with_the_graph_even_if_the_job_succeeds_long_before()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 2);
        var id = sim.Server.Graphs.Named("social_net").Id;
        await sim.AddFaultsAsync("""{"jobFirst":{"seconds":600}}""");

        var reply = await sim.ActAsync(id, "clear-graph");
        sim.Time.Advance(TimeSpan.FromSeconds(500));

        Assert.Equal(("200", "success"), (await sim.StatusAsync(id), await sim.JobStatusAsync(id, reply.JobId!)));
        Assert.NotEmpty(sim.Server.Graphs[id].Spec.EdgesetPath!);
        sim.Time.Advance(TimeSpan.FromSeconds(104) + OperationTimes.Clear);
        Assert.Empty(sim.Server.Graphs[id].Spec.EdgesetPath!);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static async Task<JsonElement> BackupAsync(SimulatorFixture sim, string graphId) =>
        Assert.Single((await sim.GesAsync($"/{graphId}/backups")).Body.GetProperty("backup_list").EnumerateArray());

    private static Task<Reply> DeleteAsync(SimulatorFixture sim, string path) =>
        sim.SendAsync(sim.Sign(HttpMethod.Delete, sim.Graphs + path));
}
